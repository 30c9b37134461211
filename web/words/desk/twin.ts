/**
 * The same catalogue in another language: no key missing, none too many. Where Chinese counts with one sentence
 * (`…_other`), the other language needs its singular (`…_one`) as well.
 */
export type Twin<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : Twin<Words[Key]>;
} & {
  [Key in keyof Words as Key extends `${infer Name}_other` ? `${Name}_one` : never]: string;
};
