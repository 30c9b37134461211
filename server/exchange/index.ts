export { type ImportOptions, importMessages, type Progress, type Registrar } from './import-messages.ts';
