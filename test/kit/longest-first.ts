import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes more than half a minute, the longest first. Everything else follows in vitest's own order. */
const longest = [
  'core/procedure/walks.test.ts',
  'test/stories/every-ending-on-the-screens.test.ts',
  'test/stories/turns-on-the-screens.test.ts',
  'test/browser/portal-reach.test.ts',
  'test/access/screens.test.ts',
  'test/browser/desk-dossiers-screens.test.ts',
  'test/browser/portal-stages.test.ts',
  'server/petitions/exhaustive.test.ts',
  'test/stories/a-quarter-of-the-county.test.ts',
  'test/durability/registrations.test.ts',
];

/** Long files begin first within their project, so that no worker is left alone with one of them at the end of the run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
      return at < 0 ? longest.length : at;
    };
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).sort((a, b) => place(a) - place(b)),
    );
  }
}
