import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	joinCodeAlphabet,
	joinCodeFrom,
	joinCodeLength,
	readJoinCode,
	shownJoinCode
} from '#lib/classroom/join-code.ts';

const randomBytes = fc.uint8Array({ minLength: 16, maxLength: 32 });

describe('join codes', () => {
	test('have no two characters that look alike, and no vowels', () => {
		for (const alike of ['0OQD', '1IL', '2Z', '5S', '6G', '8B', 'UV', 'AEIOU'])
			expect([...alike].filter((character) => joinCodeAlphabet.includes(character)).length).toBeLessThan(2);
		expect(new Set(joinCodeAlphabet).size).toBe(joinCodeAlphabet.length);
	});

	test('are read as they are shown, in any case, with spaces and dashes', () => {
		fc.assert(
			fc.property(randomBytes, fc.constantFrom('', ' ', '-', '–', '\u00a0', ' · '), (bytes, between) => {
				const code = joinCodeFrom(bytes);
				expect(code).toHaveLength(joinCodeLength);
				expect(readJoinCode(code)).toBe(code);
				expect(readJoinCode(shownJoinCode(code))).toBe(code);
				expect(readJoinCode(` ${[...code.toLowerCase()].join(between)}\n`)).toBe(code);
			})
		);
	});

	test('forgive what looks alike and refuse the rest', () => {
		expect(readJoinCode('zsgbuk')).toBe('2568VK');
		expect(readJoinCode('23456')).toBeNull();
		expect(readJoinCode('CDFHJKM')).toBeNull();
		expect(readJoinCode('CDFHJ0')).toBeNull();
		expect(readJoinCode('CDFHJ😀')).toBeNull();
		expect(readJoinCode('')).toBeNull();
		expect(readJoinCode(`CDFHJK${' '.repeat(1000)}`)).toBeNull();
	});

	test('never fail on what is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => {
				const code = readJoinCode(typed);
				expect(code === null || [...code].every((character) => joinCodeAlphabet.includes(character))).toBe(
					true
				);
			})
		);
	});

	test('use every character at every place, and bytes that are too few are refused', () => {
		const met = Array.from({ length: joinCodeLength }, () => new Set<string>());
		for (let first = 0; first < 4096; first++) {
			const bytes = new Uint8Array(16);
			for (let at = 0; at < 16; at++) bytes[at] = (Math.imul(first * 16 + at + 1, 2654435761) >>> 16) & 255;
			[...joinCodeFrom(bytes)].forEach((character, place) => met[place]!.add(character));
		}
		expect(met.map((characters) => characters.size)).toEqual(
			Array.from({ length: joinCodeLength }, () => joinCodeAlphabet.length)
		);
		expect(() => joinCodeFrom(new Uint8Array(15))).toThrow(RangeError);
	});
});
