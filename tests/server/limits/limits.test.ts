import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { joinCodeFrom } from '#lib/classroom/join-code.ts';
import { limitKey } from '#lib/server/limits/client-address.ts';
import { guardJoin, guardMaking, guardReturn } from '#lib/server/limits/door.ts';
import { failureLimit } from '#lib/server/limits/failure-limit.ts';
import { readJson } from '#lib/server/limits/read-json.ts';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass } from '#tests/server/classes/made-class.ts';

/** Somebody at an address; each test has its own, because limits last. */
let lastAddress = 0;
function visitor() {
	const address = `192.0.2.${++lastAddress}`;
	return { getClientAddress: () => address };
}

test.each([
	['192.0.2.1', '192.0.2.1'],
	['::ffff:192.0.2.1', '192.0.2.1'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64']
])('%s counts as %s', (address, key) => {
	expect(limitKey(address)).toBe(key);
});

test('only failures count, per key, and tries at once are not let through on top', async () => {
	const limit = failureLimit({ failures: 10, seconds: 60, atOnce: 2 });
	let ran = 0;
	const attempt = (key: string, value: boolean) =>
		limit.attempt(
			key,
			async () => {
				ran += 1;
				return value;
			},
			(fine) => !fine
		);
	const good = await Promise.all(Array.from({ length: 50 }, () => attempt('a', true)));
	expect(good.every((one) => one?.value === true)).toBe(true);
	ran = 0;
	const bad = await Promise.all(Array.from({ length: 50 }, () => attempt('a', false)));
	expect(ran).toBeGreaterThanOrEqual(10);
	expect(ran).toBeLessThanOrEqual(11);
	expect(bad.filter((one) => one === null)).toHaveLength(50 - ran);
	expect(await attempt('a', true)).toBeNull();
	expect(await attempt('b', true)).toEqual({ value: true });
	await expect(
		limit.attempt(
			'c',
			() => Promise.reject(new Error('x')),
			() => true
		)
	).rejects.toThrow('x');
});

onBothEngines((place) => {
	test('10,000 guessed codes from one address find none, though one of them is right', async () => {
		const { store, code } = await madeClass(place.storage);
		const guesser = visitor();
		const guesses = Array.from({ length: 10_000 }, () => joinCodeFrom(randomBytes(16)));
		guesses[2_000] = code;
		guesses[9_999] = code;
		const answers = await Promise.allSettled(
			guesses.map((guess, index) => guardJoin(guesser, () => store.join(guess, `Guest ${index}`)))
		);
		expect(answers.filter((one) => one.status === 'fulfilled' && 'seatId' in one.value)).toEqual([]);
		const refused = answers.filter((one) => one.status === 'rejected');
		expect(refused.length).toBeGreaterThan(9_800);
		expect(refused.every(({ reason }) => reason.status === 429)).toBe(true);
		expect(await guardJoin(visitor(), () => store.join(code, 'Ada'))).toHaveProperty('seatId');
	});

	test('a class that joins through one address is let in, and may mistype', async () => {
		const { store, code } = await madeClass(place.storage);
		const school = visitor();
		const answers = await Promise.all(
			Array.from({ length: 60 }, async (_, index) => {
				await guardJoin(school, () => store.join('222222', 'x'));
				return guardJoin(school, () => store.join(code, `Student ${index}`));
			})
		);
		expect(answers.every((answer) => 'seatId' in answer)).toBe(true);
	});

	test('a phrase cannot be guessed on and on', async () => {
		const { store, code } = await madeClass(place.storage);
		const seat = await store.join(code, 'Ada');
		const guesser = visitor();
		const phrase = 'seatId' in seat ? seat.phrase : '';
		for (let guess = 0; guess < 30; guess++) {
			const wrong = guardReturn(guesser, () => store.comeBack(code, 'Ada', 'abandon ability able about'));
			expect(await wrong).toBeNull();
		}
		const right = guardReturn(guesser, () => store.comeBack(code, 'Ada', phrase));
		await expect(right).rejects.toMatchObject({ status: 429 });
		expect(await guardReturn(visitor(), () => store.comeBack(code, 'Ada', phrase))).not.toBeNull();
	});
});

test('one address makes so many classes an hour', async () => {
	const maker = visitor();
	for (let made = 0; made < 60; made++) await guardMaking(maker);
	await expect(guardMaking(maker)).rejects.toMatchObject({ status: 429 });
	await guardMaking(visitor());
});

describe('a JSON body', () => {
	const sent = (body: BodyInit, type = 'application/json') =>
		readJson(new Request('http://x', { method: 'POST', body, headers: { 'content-type': type } }), 20);

	test('is read within its limit', async () => {
		expect(await sent('{"a":[1]}', 'application/json; charset=utf-8')).toEqual({ a: [1] });
		await expect(sent('"'.padEnd(21, 'x'))).rejects.toMatchObject({ status: 413 });
	});

	test('is told what is wrong with it', async () => {
		await expect(sent('{}', 'text/plain')).rejects.toMatchObject({ status: 415 });
		await expect(sent('{')).rejects.toMatchObject({ status: 400 });
		await expect(sent(new Uint8Array([34, 255, 34]))).rejects.toMatchObject({ status: 400 });
		await expect(sent('')).rejects.toMatchObject({ status: 400 });
	});
});
