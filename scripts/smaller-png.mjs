// Makes a picture of a screen a few times smaller: its colours become a palette of 256, which text and flat surfaces hardly notice.
import zlib from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function* chunksOf(png) {
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** The predictor that PNG calls Paeth. */
function nearest(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const predictors = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, nearest];

/** 8 bits a channel, RGB or RGBA, not interlaced: what browsers write. */
function decode(png) {
  const chunks = [...chunksOf(png)];
  const { data: head } = chunks.find(({ type }) => type === 'IHDR');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const depth = head[9] === 6 ? 4 : 3;
  const packed = zlib.inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const row = width * depth;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const predict = predictors[packed[y * (row + 1)]];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= depth ? pixels[at - depth] : 0;
      const up = y > 0 ? pixels[at - row] : 0;
      const corner = x >= depth && y > 0 ? pixels[at - row - depth] : 0;
      pixels[at] = packed[y * (row + 1) + 1 + x] + predict(left, up, corner);
    }
  }
  return { width, height, depth, pixels };
}

const distance = (a, b) => {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return 3 * red * red + 4 * green * green + 2 * blue * blue;
};

/** The most frequent colours; one that is almost the same as a chosen one waits until those that differ have their place. */
function paletteOf(counts) {
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = [];
  for (const apart of [120, 30, 0])
    for (const colour of colours) {
      if (palette.length === 256) return palette;
      if (palette.every((chosen) => distance(chosen, colour) > apart)) palette.push(colour);
    }
  return palette;
}

function toIndexes({ width, height, depth, pixels }) {
  const colourAt = (i) => (pixels[i * depth] << 16) | (pixels[i * depth + 1] << 8) | pixels[i * depth + 2];
  const counts = new Map();
  for (let i = 0; i < width * height; i++) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1);
  const palette = paletteOf(counts);
  const indexes = new Map();
  for (const colour of counts.keys()) {
    let best = 0;
    for (let i = 1; i < palette.length; i++)
      if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
    indexes.set(colour, best);
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i++) rows[i + Math.floor(i / width) + 1] = indexes.get(colourAt(i));
  return { palette, rows };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, check]);
}

/** @param {Buffer} png as a browser writes it */
export function smallerPng(png) {
  const picture = decode(png);
  const { palette, rows } = toIndexes(picture);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
