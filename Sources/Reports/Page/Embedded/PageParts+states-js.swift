// swift-format-ignore-file
// Written by Scripts/embed-page.sh from Parts/states.js; edit that.

extension PageParts {
  static let statesJs = ####"""
    "use strict";

    // Reads zlib's format where the browser has no reader of its own.
    function inflate(packed, size) {
      const out = new Uint8Array(size);
      let at = 2, bit = 0, end = 0;
      const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
      function bits(count) {
        let value = 0;
        for (let index = 0; index < count; index++) {
          value |= (packed[at] >> bit & 1) << index;
          if (++bit === 8) { bit = 0; at++; }
        }
        return value;
      }
      function tree(lengths) {
        const counts = new Uint16Array(16), starts = new Uint16Array(16);
        for (const length of lengths) counts[length]++;
        counts[0] = 0;
        for (let length = 1; length < 16; length++) starts[length] = starts[length - 1] + counts[length - 1];
        const symbols = new Uint16Array(lengths.length);
        lengths.forEach((length, symbol) => { if (length) symbols[starts[length]++] = symbol; });
        return { counts, symbols };
      }
      function symbol(tree) {
        let code = 0, first = 0, index = 0;
        for (let length = 1; length < 16; length++) {
          code |= bits(1);
          const count = tree.counts[length];
          if (code - count < first) return tree.symbols[index + code - first];
          index += count;
          first = (first + count) << 1;
          code <<= 1;
        }
        throw new Error("The replay is damaged.");
      }
      function extra(code, step, base) {
        if (code < 2 * step) return [code + base, 0];
        const more = Math.floor(code / step) - 1;
        return [((step + code % step) << more) + base, more];
      }
      let isLast = false;
      while (!isLast) {
        isLast = bits(1) === 1;
        const kind = bits(2);
        if (kind === 0) {
          if (bit) { bit = 0; at++; }
          const length = packed[at] | packed[at + 1] << 8;
          at += 4;
          out.set(packed.subarray(at, at + length), end);
          at += length;
          end += length;
          continue;
        }
        let letters = [], ways = [];
        if (kind === 1) {
          for (let index = 0; index < 288; index++) letters.push(index < 144 ? 8 : index < 256 ? 9 : index < 280 ? 7 : 8);
          ways = new Array(30).fill(5);
        } else {
          const letterCount = bits(5) + 257, wayCount = bits(5) + 1, lengthCount = bits(4) + 4;
          const lengths = new Array(19).fill(0);
          for (let index = 0; index < lengthCount; index++) lengths[order[index]] = bits(3);
          const lengthTree = tree(lengths), all = [];
          while (all.length < letterCount + wayCount) {
            const code = symbol(lengthTree);
            if (code < 16) all.push(code);
            else {
              const value = code === 16 ? all[all.length - 1] : 0;
              let repeat = code === 16 ? 3 + bits(2) : code === 17 ? 3 + bits(3) : 11 + bits(7);
              while (repeat--) all.push(value);
            }
          }
          letters = all.slice(0, letterCount);
          ways = all.slice(letterCount);
        }
        const letterTree = tree(letters), wayTree = tree(ways);
        for (;;) {
          const letter = symbol(letterTree);
          if (letter < 256) { out[end++] = letter; continue; }
          if (letter === 256) break;
          let length = 258;
          if (letter < 285) {
            const [base, more] = extra(letter - 257, 4, 3);
            length = base + bits(more);
          }
          const [base, more] = extra(symbol(wayTree), 2, 1);
          const way = base + bits(more);
          for (let index = 0; index < length; index++, end++) out[end] = out[end - way];
        }
      }
      if (end !== size) throw new Error("The replay is damaged.");
      return out;
    }

    async function unpacked(text, size) {
      const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      if (typeof DecompressionStream === "function") {
        const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
        return new Uint8Array(await new Response(stream).arrayBuffer());
      }
      return inflate(packed, size);
    }

    // The states of one tissue. In each state the numbers of the cells ascend.
    function readStates(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = 0;
      const f32 = () => { at += 4; return view.getFloat32(at - 4, true); };
      const u16 = () => { at += 2; return view.getUint16(at - 2, true); };
      const u32 = () => { at += 4; return view.getUint32(at - 4, true); };
      const width = f32(), height = f32();
      f32();
      const days = [];
      for (let count = u16(); count > 0; count--) { days.push(view.getFloat64(at, true)); at += 8; }
      const vessels = [];
      for (let count = u16(); count > 0; count--) vessels.push([u16(), u16()]);
      const lengths = [];
      for (let index = 0; index < 15; index++) lengths.push(u32());
      const streams = lengths.map((length) => { at += length; return { at: at - length }; });
      const [gone, fresh, newX, newY, newLook, newRadius, newSignal, newName, pushX, pushY, crawlX, crawlY, looks, radii, signals] = streams;
      const byte = (stream) => bytes[stream.at++];
      const number = (stream) => {
        let value = 0, factor = 1;
        for (;;) {
          const next = bytes[stream.at++];
          value += (next & 127) * factor;
          if (next < 128) return value;
          factor *= 128;
        }
      };
      const signed = (stream) => { const code = number(stream); return code % 2 ? -(code + 1) / 2 : code / 2; };
      const names = [], first = [];
      let state = { id: [], x: [], y: [], look: [], radius: [], signal: [] };
      let lastX = 0, lastY = 0;
      const states = days.map((day, index) => {
        const next = { id: [], x: [], y: [], look: [], radius: [], signal: [] };
        let gap = number(gone), left = gap ? number(gone) : -1;
        for (let slot = 0; slot < state.id.length; slot++) {
          if (slot === left) { gap--; left = gap ? slot + 1 + number(gone) : -1; continue; }
          const crawls = data.looks[state.look[slot]].crawls;
          next.id.push(state.id[slot]);
          next.x.push(state.x[slot] + signed(crawls ? crawlX : pushX));
          next.y.push(state.y[slot] + signed(crawls ? crawlY : pushY));
          next.look.push(state.look[slot]);
          next.radius.push(state.radius[slot]);
          next.signal.push(state.signal[slot]);
        }
        for (const [stream, values] of [[looks, next.look], [radii, next.radius], [signals, next.signal]]) {
          let place = 0;
          for (let count = number(stream); count > 0; count--) {
            place += number(stream);
            values[place++] = byte(stream);
          }
        }
        for (let count = number(fresh); count > 0; count--) {
          lastX += signed(newX);
          lastY += signed(newY);
          next.id.push(names.length);
          next.x.push(lastX);
          next.y.push(lastY);
          next.look.push(byte(newLook));
          next.radius.push(byte(newRadius));
          next.signal.push(byte(newSignal));
          names.push([byte(newName), byte(newName), byte(newName)].map((part) => part.toString(16).padStart(2, "0")).join(""));
          first.push(index);
        }
        state = {
          id: Int32Array.from(next.id), x: Uint16Array.from(next.x), y: Uint16Array.from(next.y),
          look: Uint8Array.from(next.look), radius: Uint8Array.from(next.radius), signal: Uint8Array.from(next.signal),
        };
        return state;
      });
      return { width, height, days, vessels, states, names, first };
    }

    // Where a cell stands in a state, or -1.
    function placeOf(state, id) {
      let low = 0, high = state.id.length - 1;
      while (low <= high) {
        const middle = low + high >> 1;
        if (state.id[middle] === id) return middle;
        if (state.id[middle] < id) low = middle + 1; else high = middle - 1;
      }
      return -1;
    }
    """####
}
