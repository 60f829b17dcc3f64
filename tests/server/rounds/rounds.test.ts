import { beforeEach, expect, test } from 'vitest';
import { roundPicture } from '#lib/classroom/round-clock.ts';
import type { RoundEvent } from '#lib/classroom/round-event.ts';
import { helpers } from '#lib/classroom/round-turns.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { postedEvent } from '#lib/server/rounds/event-action.ts';
import { formRounds, unplacedSeats } from '#lib/server/rounds/form-rounds.ts';
import { leaveRounds } from '#lib/server/rounds/leave-rounds.ts';
import { roundNow, roundOfSeat, roundsNow, roundTopics } from '#lib/server/rounds/rounds-now.ts';
import { sendRoundEvent } from '#lib/server/rounds/send-round-event.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { closeStorage } from '#lib/server/storage/storage.ts';
import { ownDataFolder } from '#tests/server/storage/own-data-folder.ts';

const coach = { role: 'coach' } as const;
const format = 'public-forum';
let classId: string;
let seats: string[];

ownDataFolder();
beforeEach(async () => {
	const expiresAt = Date.now() + 86_400_000;
	const made = await classes.makeClass({
		debateId: 'd',
		name: 'Year 10',
		formatId: null,
		tours: [],
		expiresAt
	});
	classId = made.classId;
	seats = [];
	for (const name of ['Ada', 'Ben', 'Cleo', 'Dan']) {
		const seat = await classes.addSeat(classId, name);
		if (!seat || 'refused' in seat) throw new Error(`${name} got no seat.`);
		seats.push(seat.seatId);
	}
	const sides = seats.map((seatId, n) => ({
		...{ seatId, positionId: n % 2 === 0 ? 'for' : 'against' },
		...{ reason: 'Drawn.', locked: false, group: null }
	}));
	await classes.saveDraw(classId, { strategy: 'random', seed: 's', constraints: [], sides, remarks: [] });
});

const formed = async () => {
	expect((await formRounds(classId, format)).refused).toBeUndefined();
	const [round] = await roundsNow(classId);
	if (!round) throw new Error('No group was formed.');
	return round;
};
const send = (round: string, event: RoundEvent, id = newId()) =>
	sendRoundEvent(classId, round, coach, { id, event });
const start = { type: 'round.started', step: 'a-constructive' } as const;
const next = { type: 'round.next', step: 'a-constructive' } as const;

test('groups are formed from the draw, and anew in the place of those before', async () => {
	const first = await formed();
	expect(first.sides.map(({ side, seatIds }) => [side, seatIds.length])).toEqual([
		['a', 2],
		['b', 2],
		[helpers, 0]
	]);
	expect((await formed()).id).not.toBe(first.id);
	expect(await roundsNow(classId)).toHaveLength(1);
	expect(await send(first.id, start)).toBe('no-round');
	expect((await classes.classById(classId))?.formatId).toBe(format);
});

test('no groups without a draw or a format, said in words', async () => {
	await classes.undoDraw(classId);
	expect(await formRounds(classId, format)).toMatchObject({
		refused: true,
		said: expect.stringContaining('Draw the sides first')
	});
	expect(await formRounds(classId, 'nowhere')).toMatchObject({ refused: true });
});

test('an event counts once however often it is sent, and not where it does not fit', async () => {
	const { id: round } = await formed();
	const id = newId();
	expect(await send(round, start, id)).toBe('kept');
	expect(await send(round, start, id)).toBe('kept');
	expect(await send(round, start)).toBe('unfitting');
	expect(await send(round, next)).toBe('kept');
	expect(await send(round, next)).toBe('unfitting');
	expect(await classes.roundEvents(classId, round)).toHaveLength(2);
	expect((await roundNow(classId, round))?.state).toMatchObject({ status: 'running', step: 1 });
});

test('a student sends what is theirs, and nothing else', async () => {
	const round = await formed();
	const [a, b] = round.sides;
	const seat = a?.seatIds[0] ?? '';
	const as = (event: RoundEvent) =>
		sendRoundEvent(classId, round.id, { role: 'seat', seat }, { id: newId(), event });
	expect(await as(start)).toBe('not-yours');
	expect(await send(round.id, start)).toBe('kept');
	expect(await as({ type: 'pool.started', side: 'b' })).toBe('not-yours');
	expect(await as({ type: 'pool.started', side: 'a' })).toBe('kept');
	expect(await as(next)).toBe('not-yours');
	const other = {
		type: 'seat.ready',
		seat: b?.seatIds[0] ?? '',
		step: 'a-constructive',
		reasons: 0
	} as const;
	expect(await as(other)).toBe('not-yours');
});

test('the clock is right after the server was away in mid-speech', async () => {
	const { id: round } = await formed();
	await send(round, start);
	await send(round, { type: 'round.extended', step: 'a-constructive', seconds: 30 });
	const before = await roundNow(classId, round);
	await closeStorage();
	const after = await roundNow(classId, round);
	expect(after?.state).toEqual(before?.state);
	const [begun] = await classes.roundEvents(classId, round);
	const now = Date.now() + 60_000;
	const picture = after && roundPicture(after.format, after.state, now);
	expect(picture?.left).toBe((begun?.at ?? Number.NaN) + 270_000 - now);
});

test('who comes late is seated where the position is short, and a partner who is absent is stood in for', async () => {
	const round = await formed();
	await send(round.id, start);
	const late = await classes.addSeat(classId, 'Late');
	if (!late || 'refused' in late) throw new Error('No seat.');
	expect(roundTopics([round], late.seatId)).toEqual([`class:round:${round.id}`]);
	const [unplaced] = unplacedSeats([round], await classes.seats(classId), await classes.currentDraw(classId));
	expect(unplaced).toEqual({ seat: late.seatId, name: 'Late', place: `${round.id} ${helpers}` });
	await send(round.id, { type: 'seat.joined', seat: late.seatId, side: 'a' });
	const speaker = round.sides[0]?.seatIds[0] ?? '';
	await send(round.id, { type: 'seat.absent', seat: speaker });
	const rounds = await roundsNow(classId);
	expect(roundOfSeat(rounds, late.seatId)?.id).toBe(round.id);
	const [now] = rounds;
	const picture = now && roundPicture(now.format, now.state, Date.now());
	expect(picture?.sides[0]?.seatIds).toContain(late.seatId);
	expect(picture?.sides[0]?.speaker).toBe(round.sides[0]?.seatIds[1]);
});

test('who deletes the own seat leaves the group, before the round and in it', async () => {
	const { id: round } = await formed();
	const [ada = '', ben = '', ...rest] = seats;
	const there = async () => (await roundNow(classId, round))?.sides.flatMap(({ seatIds }) => seatIds);
	await leaveRounds(classId, ada);
	expect((await there())?.toSorted()).toEqual([ben, ...rest].toSorted());
	await send(round, start);
	await leaveRounds(classId, ben);
	await leaveRounds(classId, ben);
	expect((await there())?.toSorted()).toEqual(rest.toSorted());
	expect(await classes.roundEvents(classId, round)).toHaveLength(3);
});

test('a form is read as the event it means, with an id of its own when it brings none', () => {
	const form = (fields: Record<string, string>) => {
		const data = new FormData();
		for (const [name, value] of Object.entries(fields)) data.set(name, value);
		return postedEvent(data);
	};
	const id = newId();
	expect(form({ round: 'r', id, type: 'round.extended', step: 'x', seconds: '30' })).toEqual({
		...{ round: 'r', id },
		event: { type: 'round.extended', step: 'x', seconds: 30 }
	});
	expect(form({ round: 'r', id: '1', type: 'round.paused' })?.id).not.toBe('1');
	expect(form({ round: 'r', id, type: 'round.extended', step: 'x', seconds: 'many' })).toBeNull();
	expect(form({ round: 'r', id, type: 'nothing' })).toBeNull();
});
