import type { citationsApi } from '../../../server/citations/contract.ts';
import type { dayApi } from '../../../server/day/contract.ts';
import type { disclosureApi } from '../../../server/disclosure/contract.ts';
import type { dossiersApi } from '../../../server/dossiers/contract.ts';
import type { messagesApi } from '../../../server/messages/contract.ts';
import type { noticesApi } from '../../../server/notices/contract.ts';
import type { organsApi } from '../../../server/organs/contract.ts';
import type { identityRequestsApi, petitionsApi, reprintsApi } from '../../../server/petitions/contract.ts';
import type { portalApi } from '../../../server/portal/contract.ts';
import type { receptionApi } from '../../../server/reception/contract.ts';
import type { supervisionApi } from '../../../server/supervision/contract.ts';

/** The contracts' paths, repeated as text so that no schema library is loaded; a difference does not compile. */
export const paths = {
  session: '/api/session',
  password: '/api/session/password',
  totp: '/api/session/totp',
  directory: '/api/organs',
  organ: '/api/organs/:organId',
  officers: '/api/organs/:organId/officers',
  officer: '/api/officers/:officerId',
  officersNamed: '/api/officers/named',
  petitions: '/api/petitions',
  duplicates: '/api/petitions/duplicates',
  suggestions: '/api/petitions/suggestions',
  petition: '/api/petitions/:shardKey/:petitionId',
  act: '/api/petitions/:shardKey/:petitionId/acts/:act',
  preview: '/api/petitions/:shardKey/:petitionId/acts/:act/preview',
  previewRegistration: '/api/petitions/preview',
  identity: '/api/petitions/:shardKey/:petitionId/identity',
  askIdentity: '/api/petitions/:shardKey/:petitionId/identity-requests',
  identityRequests: '/api/identity-requests',
  identityRequest: '/api/identity-requests/:requestId',
  access: '/api/petitions/:shardKey/:petitionId/access',
  receipt: '/api/petitions/:shardKey/:petitionId/receipt',
  receiptPdf: '/api/petitions/:shardKey/:petitionId/receipt.pdf',
  reprints: '/api/reprints',
  slip: '/api/petitions/:shardKey/:petitionId/slip.pdf',
  agentSlip: '/api/petitions/:shardKey/:petitionId/agents/:agent/slip.pdf',
  memberSlip: '/api/petitions/:shardKey/:petitionId/member-slip.pdf',
  document: '/api/petitions/:shardKey/:petitionId/documents/:documentId',
  contents: '/api/petitions/:shardKey/:petitionId/contents',
  file: '/api/petitions/:shardKey/:petitionId/files/:fileId',
  uploads: '/api/uploads',
  today: '/api/today',
  letters: '/api/letters',
  lettersPdf: '/api/letters/batch.pdf',
  numbers: '/api/numbers',
  templates: '/api/templates',
  template: '/api/templates/:document',
  templatePreview: '/api/templates/:document/preview',
  templateEnable: '/api/templates/:document/versions/:version/enable',
  sealKeys: '/check/keys',
  unreachable: '/api/messages/unreachable',
  told: '/api/messages/:shardKey/:messageId/told',
  bounced: '/api/messages/:shardKey/:messageId/bounced',
  concerns: '/api/concerns',
  concern: '/api/concerns/:shardKey/:concernId',
  dossierKinds: '/api/dossiers',
  dossierTasks: '/api/dossiers/tasks',
  dossiersToName: '/api/dossiers/numbers',
  dossiersAbout: '/api/dossiers/about/:number',
  dossiers: '/api/dossiers/:kind',
  dossierOpeningPreview: '/api/dossiers/:kind/preview',
  dossier: '/api/dossiers/:kind/:shardKey/:dossierId',
  dossierAct: '/api/dossiers/:kind/:shardKey/:dossierId/acts/:act',
  dossierPreview: '/api/dossiers/:kind/:shardKey/:dossierId/acts/:act/preview',
  dossierPaper: '/api/dossiers/:kind/:shardKey/:dossierId/documents/:documentId',
  dossierFile: '/api/dossiers/:kind/:shardKey/:dossierId/files/:fileId',
  supervisionBoard: '/api/supervision/board',
  chargeBoard: '/api/charges/board',
  receptionDays: '/api/reception/days',
  receptionDay: '/api/reception/days/:planId/:n',
  receptionBriefing: '/api/reception/days/:planId/:n/briefing.pdf',
  receptionBook: '/api/reception/days/:planId/:n/appointments',
  receptionAppointment: '/api/reception/appointments/:appointmentId/:change',
  receptionPerson: '/api/reception/appointments/:appointmentId/person',
  receptionSlip: '/api/reception/appointments/:appointmentId/slip.pdf',
  receptionCompliance: '/api/reception/compliance',
  receptionCalls: '/api/reception/calls',
  receptionCall: '/api/reception/calls/:messageId',
  hall: '/api/hall',
  hallDraw: '/api/hall/tickets',
  hallCall: '/api/hall/call',
  hallTicket: '/api/hall/tickets/:ticketId/:step',
  hallParts: '/api/hall/tickets/:ticketId/parts',
  hallHelp: '/api/hall/help/:helpId',
  library: '/api/statutes',
  citation: '/api/statutes/cited',
  statute: '/api/statutes/:versionId',
  citing: '/api/statutes/:versionId/petitions',
  day: '/api/day',
  dayLooked: '/api/day/looked',
  digest: '/api/day/digest',
  redacted: '/api/disclosure/redacted',
  proposal: '/api/disclosure/proposal',
  sheet: '/api/disclosure/:shardKey/:dossierId',
  disclosureSources: '/api/disclosure/:shardKey/:dossierId/sources',
  disclosureCopies: '/api/disclosure/:shardKey/:dossierId/copies',
  disclosureCopy: '/api/disclosure/:shardKey/:dossierId/copies/:copyId/:digest',
} as const satisfies typeof organsApi &
  typeof citationsApi &
  typeof disclosureApi &
  typeof petitionsApi &
  typeof identityRequestsApi &
  typeof reprintsApi &
  typeof noticesApi &
  typeof portalApi &
  typeof messagesApi &
  typeof dossiersApi &
  typeof supervisionApi &
  typeof receptionApi &
  typeof dayApi;
