// A document number (发文字号) as a key: the same text for 浙政办发〔2020〕12号 in whatever brackets it is written.

/** The first document number in a text, in one way of writing; undefined when there is none. */
export function numberKey(text: string): string | undefined {
  const match = NUMBER.exec(text.slice(0, LONGEST).replace(/\s+/gu, ''));
  if (match === null) return undefined;
  const [, issuer = '', year = '', running = ''] = match;
  return `${issuer}〔${year}〕${Number(running)}号`;
}

/** The letters of the issuer, the year in brackets of any form, and the running number. */
const NUMBER =
  /([^\P{Script=Han}号和与按照据落实及见件的]{2,16})[[［(（【﹝〔〖]((?:19|20)\d{2})[\]］)）】﹞〕〗]第?0*(\d{1,5})号/u;

/** No header text is longer; what is longer is no document number. */
const LONGEST = 2000;
