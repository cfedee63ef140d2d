/**
 * Files put together to one zip file, as they are (method "stored"), with names in UTF-8.
 *
 * @param {Record<string, string>} files path → text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    // Version 2.0, names in UTF-8, stored, 1 January 1980; then checksum and sizes.
    const about = [20, 0x800, 0, 0, 0x21].flatMap(two);
    about.push(...[crc32(data), data.length, data.length].flatMap(four), ...two(name.length), ...two(0));
    const head = bytes([...four(0x04034b50), ...about], name, data);
    directory.push(bytes([...four(0x02014b50), ...two(20), ...about, ...[0, 0, 0].flatMap(two), ...[0, offset].flatMap(four)], name));
    parts.push(head);
    offset += head.length;
  }
  const central = bytes([], ...directory);
  const count = directory.length;
  const end = [...four(0x06054b50), ...[0, 0, count, count].flatMap(two), ...[central.length, offset].flatMap(four), ...two(0)];
  return bytes([], ...parts, central, new Uint8Array(end));
}

/** The checksum that zip asks for. @param {Uint8Array} data */
export function crc32(data) {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** @param {number} n the lowest byte first */
function two(n) {
  return [n & 255, (n >>> 8) & 255];
}

/** @param {number} n */
function four(n) {
  return [...two(n), ...two(n >>> 16)];
}

/** @param {number[]} first @param {Uint8Array[]} rest */
function bytes(first, ...rest) {
  const joined = new Uint8Array(rest.reduce((size, part) => size + part.length, first.length));
  let at = first.length;
  joined.set(first);
  for (const part of rest) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
