// An uploaded CSV file as rows of cells; what the cells mean is read in `shared`.
import type { Readable } from 'node:stream';
import { listedProblems, type RowProblem } from '@tierwright/shared/datasets';
import { failed, ok, type Failure, type Result } from '@tierwright/shared/errors';
import Papa from 'papaparse';

export const csvLimit = 32 * 1_048_576;

const tooLarge: Failure = { code: 'too-large', data: { limit: '32 MB' } };

const notUtf8: Failure = {
  code: 'csv-invalid',
  violations: [
    {
      path: '',
      code: 'not-utf-8',
      message: {
        en: 'The file is not UTF-8. In a spreadsheet, save it as “CSV UTF-8”.',
        'zh-CN': '文件不是 UTF-8 编码。请在电子表格中另存为“CSV UTF-8”。',
      },
    },
  ],
};

/** The whole file, held in memory up to 32 MB; the rest of a larger one is not read. */
export async function readText(file: Readable): Promise<Result<string, Failure>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > csvLimit) return failed(tooLarge);
    chunks.push(chunk);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks, size)));
  } catch {
    return failed(notUtf8);
  }
}

const brokenQuotes = ({ row = 0 }: Papa.ParseError): RowProblem => ({
  line: row + 1,
  code: 'quotes-broken',
  message: {
    en: 'A quotation mark is opened and not closed, or stands where none belongs.',
    'zh-CN': '引号未闭合，或出现在不该出现的位置。',
  },
});

/** Comma, semicolon or tab between the cells, whichever the file uses; blank lines stay, so that lines can be counted. */
export function splitRows(text: string): Result<string[][], RowProblem[]> {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'], skipEmptyLines: false });
  const broken = errors.filter(({ type }) => type === 'Quotes').slice(0, listedProblems);
  return broken.length > 0 ? failed(broken.map(brokenQuotes)) : ok(data);
}
