import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The words on every page of a printed paper, as an eye would read them. */
export async function printed(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: string[] = [];
  for (const page of document.pages()) pages.push(page.getText());
  document.destroy();
  library.destroy();
  return pages.join('\n');
}
