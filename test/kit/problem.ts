import { expect } from 'vitest';
import { problemSchema } from '../../server/platform/http/contract.ts';
import { faultsOf } from '../../web/words/lint.ts';
import type { Answer } from './asking.ts';

/** Holds an answer to the one shape of a "no": what, way on, both languages, and a 4xx. @returns the problem */
export function expectProblem(answer: Answer, asked: unknown): { field?: string; code: string; cite?: string } {
  expect({ asked, status: Math.floor(answer.status / 100), said: answer.text.slice(0, 300) }).toMatchObject({
    status: 4,
  });
  expect(answer.type).toContain('application/problem+json');
  const problem = problemSchema.parse(answer.body);
  for (const words of [problem.what, problem.way]) {
    expect({ asked, zh: words.zh }).toMatchObject({ zh: expect.stringMatching(/\p{Script=Han}/u) });
    // What the reader typed is quoted, and is not our sentence.
    expect({ asked, zh: words.zh, faults: faultsOf(words.zh.replace(/「[^」]*」/g, '「」')) }).toMatchObject({
      faults: [],
    });
    expect({ asked, en: words.en }).toMatchObject({ en: expect.stringMatching(/[A-Za-z]{2}/) });
  }
  expect(problem.status).toBe(answer.status);
  return problem as { field?: string; code: string; cite?: string };
}
