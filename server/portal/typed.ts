import { z } from 'zod';

/** What is typed into a form that anyone may open: far too much of it is cut, and answered all the same. */
export const typed = (most: number) =>
  z
    .string()
    .transform((text) => text.slice(0, most))
    .default('');
