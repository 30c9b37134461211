export { type ImportOptions, importMessages, type Progress } from './import-messages.ts';
export { type Registrar, registrarFor } from './registrar.ts';
