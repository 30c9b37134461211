/** What one article asks: a gist in our own words (zh at most 40 characters), never the text of the law. */
export interface Article {
  zh: string;
  en: string;
  /** What the third number of the id counts: a paragraph (款) or an item (项). */
  part?: '款' | '项';
}
