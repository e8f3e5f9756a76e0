import { describe, expect, test } from 'vitest';
import { Refusal } from './refusal';
import { openText } from './text';

const text = 'Order ID,Name,Total\n1001,José “VIP” €,10.50\n1002,أحمد,20.00\n';
// Not the bytes 0x80 to 0x9f: Node, unlike browsers, reads them as control characters.
const latin = 'Order ID,Name,Total\n1001,José Müller,£10.50\n';

/** Text in Windows-1256, of the letters that its decoder knows. */
function arabicBytes(content: string): Buffer {
  const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...content].map((letter) => letters.indexOf(letter)));
}

const utf16be = (string: string) => Buffer.from(string, 'utf16le').swap16();

async function opened(...parts: (string | Buffer)[]) {
  const { blob, encoding, head } = await openText(new Blob(parts as BlobPart[]));
  return { encoding, head, whole: await blob.text() };
}

async function refusal(...parts: (string | Buffer)[]): Promise<string> {
  const error = await openText(new Blob(parts as BlobPart[])).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).reason;
}

describe('encodings', () => {
  test('plain UTF-8 is read where it lies', async () => {
    const blob = new Blob([text]);
    expect(await openText(blob)).toMatchObject({ blob, encoding: 'utf-8', head: text });
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${text}`), 'utf-16be'],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16be(text), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const found = await opened(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.head.replace(/^\ufeff/, '')).toBe(text);
    expect(found.whole.replace(/^\ufeff/, '')).toBe(text);
  });

  test('what is not UTF-8 is Windows-1252', async () => {
    expect(await opened(Buffer.from(latin, 'latin1'))).toEqual({ encoding: 'windows-1252', head: latin, whole: latin });
  });

  test.each([
    ['names', 'Order ID,Name,Total\n1001,أحمد الخطيب,10.50\n1002,سارة,20.00\n'],
    ['a header', 'رقم الطلب;تاريخ الطلب;الإجمالي\n1001;2024-01-05;10,50\n'],
    ['one name among French ones', 'Commande,Client,Ville\n1,Zoé Müller,Besançon\n2,ليلى,Orléans\n'],
    [
      'marks, the Arabic comma and what Persian adds',
      'Order ID,Name,Total\n1001,مُحَمَّد، پروين,10.50\n1002,گلچهره ــ ژاله,1\n',
    ],
  ])('Arabic in Windows-1256: %s', async (_, content) => {
    expect(await opened(arabicBytes(content))).toEqual({ encoding: 'windows-1256', head: content, whole: content });
  });

  test.each([
    ['French', 'Commande;Été;Créée\n1;Zoë Lefèvre, à Orléans;ÉLÉONORE ÇA\n'],
    ['German', 'Größe,Straße,Käufer\nÄÖÜ,Übergrößenträger,Jürgen Groß\n'],
    ['Portuguese', 'Observações,Nome\nAÇÃO E INSTRUÇÕES,João São-Nuñez\n'],
    ['Danish', 'Købers navn,Ålborg\nÆrø,Søren Blåøje\n'],
    ['Spanish', 'Nº,Año,¿Qué?\n1,Núñez,ÁÉÍÓÚ Ñandú\n'],
    ['a name in capitals', 'Name,Total\nMÜLLER ÄÖ,10\n'],
  ])('%s stays Windows-1252', async (_, content) => {
    const bytes = Buffer.from(content, 'latin1');
    expect(await opened(bytes)).toEqual({ encoding: 'windows-1252', head: content, whole: content });
  });

  test('a single byte beyond the first sample of a middling file is not taken for UTF-8', async () => {
    const found = await opened('Name,Total\n', 'Jose,10.50\n'.repeat(20_000), Buffer.from('José,10\n', 'latin1'));
    expect(found.encoding).toBe('windows-1252');
    expect(found.whole).toContain('José,10\n');
  });

  test('a single byte far from the samples makes the file Windows-1252', async () => {
    const filling = '1001,Jose,10.50\n'.repeat(80_000);
    const found = await opened(
      'Order ID,Name,Total\n',
      filling,
      Buffer.from('1,José,10\n', 'latin1'),
      filling,
      filling,
    );
    expect(found.encoding).toBe('windows-1252');
    expect(found.whole).toContain('1,José,10\n');
  });

  test('a large UTF-8 file is told from Windows-1252 though its samples are cut inside characters', async () => {
    const found = await opened('\n', `é${'é'.repeat(200)}\n`.repeat(3000));
    expect(found.encoding).toBe('utf-8');
  });

  test('the encoding can be said', async () => {
    const { blob } = await openText(new Blob([Buffer.from([0xc7, 0xe1, 0x2c, 0x31])]), undefined, 'windows-1256');
    expect(await blob.text()).toBe('ال,1');
  });
});

describe('line ends', () => {
  test('CRLF throughout is read where it lies', async () => {
    const blob = new Blob(['a,b\r\n1,2\r\n']);
    expect((await openText(blob)).blob).toBe(blob);
  });

  test.each(['a,b\r1,2\r3,4', 'a,b\r\n1,2\n3,4', 'a,b\n1,2\r\n3,4', 'a,b\n1,2\r3,4'])(
    '%j becomes LF',
    async (mixed) => {
      expect(await opened(mixed)).toEqual({ encoding: 'utf-8', head: 'a,b\n1,2\n3,4', whole: 'a,b\n1,2\n3,4' });
    },
  );

  test('a CRLF cut between two pieces of a stream is one line end', async () => {
    const row = `${'x'.repeat(65_535)}\r\n`;
    const { whole } = await opened('a\nb\r', row.repeat(4));
    expect(whole.split('\n')).toHaveLength(7);
  });
});

describe('what is refused, and why', () => {
  test.each<[string, string | Buffer]>([
    ['empty', ''],
    ['empty', '\ufeff'],
    ['empty', '\n\n  \r\n'],
    ['html', '\n<html lang="en"><title>Orders</title>'],
    ['login_page', '<!DOCTYPE html><html><head><title>Sign in</title></head></html>'],
    ['login_page', '<html><body><form><input name="p" type="password"></form></body></html>'],
    ['html_table', '\ufeff<table><tr><td>Order ID</td></tr></table>'],
    ['html_table', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head></head></html>'],
    ['html_table', '<?xml version="1.0"?><Workbook><Worksheet/></Workbook>'],
    ['html_table', 'MIME-Version: 1.0\nContent-Type: multipart/related\n'],
    ['lfs_pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 10\n'],
    ['binary', Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 7919) % 256))],
    [
      'binary',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 2, 3]),
    ],
  ])('%s: %j', async (reason, content) => {
    expect(await refusal(content)).toBe(reason);
  });
});

test('opening ends when it is cancelled', async () => {
  const signal = AbortSignal.abort();
  const long = new Blob(['order,total\n1,10\n'.repeat(60_000)]);
  await expect(openText(long, signal)).rejects.toThrow(signal.reason as Error);
});
