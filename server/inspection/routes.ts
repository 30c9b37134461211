import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { board, type InspectionDeps } from './board.ts';
import { inspectionApi, inspectionBoard } from './contract.ts';

/** D14: the inspections that the reader may know of, unit by unit, and the ledger of problems by day. */
export function inspectionRoutes(http: Http, deps: InspectionDeps): void {
  http.get(inspectionApi.inspectionBoard, { schema: { response: { 200: inspectionBoard } } }, async (request) => {
    const officer = officerOf(request);
    return orRefuse(await board(deps, officer));
  });
}
