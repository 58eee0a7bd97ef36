import { type HuffmanCodes, huffmanCodes } from './huffman-codes.ts';

/** The codes of the blocks of a component. */
export interface BlockCodes {
  readonly differences: HuffmanCodes;
  readonly coefficients: HuffmanCodes;
}

/** The codes that T.81 §K.3 gives as examples for samples of 8 bits, and that most encoders use: for luma, for chroma. */
export function standardCodes(): readonly [BlockCodes, BlockCodes] {
  return [
    {
      differences: codes([0, 1, 5, 1, 1, 1, 1, 1, 1], '000102030405060708090a0b'),
      coefficients: coefficients(
        [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
        '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282',
      ),
    },
    {
      differences: codes([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1], '000102030405060708090a0b'),
      coefficients: coefficients(
        [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
        '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f1',
      ),
    },
  ];
}

/** After the short codes come those of all other runs and categories, in order. */
function coefficients(counts: readonly number[], first: string): HuffmanCodes {
  const short = [...bytes(first)];
  const all = Array.from({ length: 256 }, (_, symbol) => symbol);
  const rest = all.filter(symbol => (symbol & 15) >= 1 && (symbol & 15) <= 10 && !short.includes(symbol));
  return huffmanCodes({ counts: lengths(counts), symbols: Uint8Array.of(...short, ...rest) });
}

function codes(counts: readonly number[], symbols: string): HuffmanCodes {
  return huffmanCodes({ counts: lengths(counts), symbols: bytes(symbols) });
}

function lengths(counts: readonly number[]): Uint8Array {
  const all = new Uint8Array(16);
  all.set(counts);
  return all;
}

function bytes(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], byte => Number.parseInt(byte, 16));
}
