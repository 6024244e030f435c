// Reads what `RangeEncoder` wrote: decisions, each by a model that has learnt from those before it.

// NB: `Context.swift` has the same table.
const At = {
  count: 0, reference: 64, facet: 128, heading: 384, plain: 512, cut: 576, lemma: 2176,
  frequency: 2240, gap: 2304, level: 4352, topic: 4864, sections: 4928, section: 5440,
  next: 5504, letter: 5568, first: 7616, other: 8640, character: 8896, akin: 74432,
  pair: 74496, isAgain: 74752, again: 74816, member: 74880, end: 83072,
};
const RATES = Array.from({ length: 61 }, (_, n) => Math.floor(8192 / (2 * n + 3)));

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
    this.ones = new Uint16Array(At.end).fill(32768);
    this.asked = new Uint8Array(At.end);
    this.range = 0xffffffff;
    this.code = 0;
    for (let i = 0; i < 4; i++) this.shift();
  }

  shift() {
    this.code = ((this.code << 8) | this.bytes[this.at++]) >>> 0;
  }

  bit(model) {
    const one = this.ones[model];
    const bound = (this.range >>> 16) * one;
    const bit = this.code < bound;
    if (bit) {
      this.range = bound;
    } else {
      this.code -= bound;
      this.range -= bound;
    }
    const n = this.asked[model];
    this.ones[model] = one + ((((bit ? 65472 : 64) - one) * RATES[n]) >> 12);
    if (n < 60) this.asked[model] = n + 1;
    while (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
    return bit;
  }

  bits(count) {
    if (count > 16) return this.bits(count - 16) * 65536 + this.bits(16);
    this.range >>>= count;
    const value = Math.floor(this.code / this.range);
    this.code -= value * this.range;
    while (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
    return value;
  }

  number(at) {
    let length = 0;
    while (length < 31 && this.bit(at + length)) length++;
    if (!length) return 0;
    const next = this.bit(at + 32 + length) ? 3 : 2;
    return next * 2 ** (length - 1) + (length > 1 ? this.bits(length - 1) : 0) - 1;
  }

  unary(at) {
    let number = 0;
    while (number < 65536 && this.bit(at + Math.min(number, 62))) number++;
    return number;
  }

  rice(low, at) {
    const high = this.unary(at);
    return low ? high * 2 ** low + this.bits(low) : high;
  }

  symbol(bits, at) {
    let node = 1;
    for (let i = 0; i < bits; i++) node = node * 2 + this.bit(at + node);
    return node - 2 ** bits;
  }

  text() {
    const bytes = [];
    for (let last = 0; (last = this.symbol(8, At.character + last * 256)); ) bytes.push(last);
    return decoder.decode(new Uint8Array(bytes));
  }

  slug(name) {
    return this.bit(At.plain) ? plainSlug(name) : this.text();
  }

  list(read) {
    return Array.from({ length: this.number(At.count) }, () => read());
  }

  /// A file's name, by which its content is known.
  name() {
    return [0, 0, 0].map(() => this.bits(16).toString(16).padStart(4, "0")).join("");
  }
}

const decoder = new TextDecoder();
// NB: `plainSlug` in `PageTable.swift` is the same. Other slugs are written out in the index.
const plainSlug = (name) => name.replace(/[^\w -]|_/g, "").toLowerCase().replace(/ /g, "-");
