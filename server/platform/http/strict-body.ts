import { z } from 'zod';

/** A body schema that would let unknown fields pass is a mistake of the program, found when the route is registered. */
export function requireStrictBody(schema: unknown, route: string): void {
  if (schema === undefined) return;
  for (const part of partsOf(schema)) {
    if (part instanceof z.ZodObject && !(part.def.catchall instanceof z.ZodNever)) {
      throw new Error(`the body of ${route} accepts unknown fields: use z.strictObject`);
    }
  }
}

function partsOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(partsOf);
  if (schema instanceof z.ZodIntersection) return [];
  if (schema instanceof z.ZodPipe) return partsOf(schema.def.in);
  if (schema instanceof z.ZodArray) return partsOf(schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return partsOf(schema.unwrap());
  if (schema instanceof z.ZodObject) return [schema, ...Object.values(schema.shape).flatMap(partsOf)];
  return [];
}
