import { expect, test } from 'vitest';
import { newId } from '#lib/server/storage/ids.ts';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass, takeSeat, takeSeats } from './made-class.ts';

const progress = (share: number, madeAt: number) => ({
	id: newId(),
	kind: 'progress',
	subject: 'first',
	body: { share, step: 'a', saved: { answers: { a: 'secret' } } },
	madeAt
});

onBothEngines((place) => {
	test('a seat is taken with the code and opened with its token, in its own class only', async () => {
		const made = await madeClass(place.storage);
		const other = await madeClass(place.storage);
		const seat = await takeSeat(made, '  Ada\u202e  Lovelace ');
		expect(seat.classId).toBe(made.classId);
		expect(seat.phrase.split(' ')).toHaveLength(4);
		expect(await made.store.seatByToken(made.classId, seat.token)).toMatchObject({
			id: seat.seatId,
			name: 'Ada Lovelace',
			present: false,
			absent: false,
			removedAt: null
		});
		expect(await made.store.seatByToken(other.classId, seat.token)).toBeNull();
		expect(await made.store.seatByToken(made.classId, made.coachToken)).toBeNull();
		expect(await made.store.coachByToken(made.classId, seat.token)).toBeNull();
	});

	test('a join that cannot be says why', async () => {
		const made = await madeClass(place.storage);
		const { store, classId, code } = made;
		await takeSeat(made, 'Ada');
		expect(await store.join('222222', 'Bo')).toEqual({ refused: 'no-such-code' });
		expect(await store.join(code, ' \u200b ')).toEqual({ refused: 'name-empty' });
		expect(await store.join(code, 'x'.repeat(41))).toEqual({ refused: 'name-too-long' });
		expect(await store.join(code, ' ADA ')).toEqual({ refused: 'name-taken', suggestion: 'ADA 2' });
		await store.changeClass(classId, { joining: false });
		expect(await store.join(code, 'Bo')).toEqual({ refused: 'locked' });
		expect(await store.addSeat(classId, 'Bo')).toMatchObject({ phrase: expect.any(String) });
		expect(await store.addSeat(newId(), 'Bo')).toBeNull();
	});

	test('of many who join at once under one name, one gets it', async () => {
		const { store, code } = await madeClass(place.storage);
		const answers = await Promise.all(Array.from({ length: 10 }, () => store.join(code, 'Ada')));
		expect(answers.filter((answer) => 'seatId' in answer)).toHaveLength(1);
		expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'name-taken')).toHaveLength(
			9
		);
	});

	test('who comes back by phrase gets a further token; nothing else opens the seat', async () => {
		const made = await madeClass(place.storage);
		const { store, classId, code } = made;
		const seat = await takeSeat(made, 'Ada');
		await takeSeat(made, 'Bo');
		const back = await store.comeBack(code, 'ada', seat.phrase.toUpperCase().replaceAll(' ', '-'));
		expect(back).toMatchObject({ classId, seatId: seat.seatId });
		expect(back?.token).not.toBe(seat.token);
		for (const token of [seat.token, back?.token ?? '']) {
			expect((await store.seatByToken(classId, token))?.id).toBe(seat.seatId);
		}
		expect(await store.comeBack(code, 'Bo', seat.phrase)).toBeNull();
		expect(await store.comeBack(code, 'Nobody', seat.phrase)).toBeNull();
		expect(await store.comeBack('222222', 'Ada', seat.phrase)).toBeNull();
		expect(await store.comeBack(code, 'Ada', 'abandon ability able about')).toBeNull();
		expect(await store.comeBack(code, 'Ada', '')).toBeNull();
	});

	test('a link from the coach opens the seat beside the older one', async () => {
		const made = await madeClass(place.storage);
		const seat = await takeSeat(made, 'Ada');
		const link = await made.store.newLink(made.classId, seat.seatId);
		expect((await made.store.seatByToken(made.classId, link ?? ''))?.id).toBe(seat.seatId);
		expect((await made.store.seatByToken(made.classId, seat.token))?.id).toBe(seat.seatId);
		expect(await made.store.newLink(made.classId, newId())).toBeNull();
	});

	test('a seat is renamed, removed and restored; two never have one name', async () => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const ada = await takeSeat(made, 'Ada');
		const bo = await takeSeat(made, 'Bo');
		expect(await store.renameSeat(classId, bo.seatId, 'ada')).toBe('taken');
		expect(await store.renameSeat(classId, bo.seatId, '')).toBe('refused');
		expect(await store.removeSeat(classId, ada.seatId)).toBe(true);
		expect(await store.removeSeat(classId, ada.seatId)).toBe(false);
		expect(await store.seatByToken(classId, ada.token)).toBeNull();
		expect(await store.renameSeat(classId, bo.seatId, 'ada')).toBe('renamed');
		expect(await store.restoreSeat(classId, ada.seatId)).toBe('taken');
		expect(await store.renameSeat(classId, bo.seatId, 'Bo')).toBe('renamed');
		expect(await store.restoreSeat(classId, ada.seatId)).toBe('restored');
		expect((await store.seats(classId)).map(({ name }) => name).sort()).toEqual(['Ada', 'Bo']);
		expect(await store.setAbsent(classId, bo.seatId, true)).toBe(true);
		expect(await store.seatById(classId, bo.seatId)).toMatchObject({ absent: true });
	});

	test('a doubled seat is merged: its work and its links lead to the other one', async () => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const [phone, laptop] = [await takeSeat(made, 'Ada'), await takeSeat(made, 'Ada 2')];
		await store.saveEntries(classId, phone.seatId, [progress(0.5, 200)]);
		await store.saveEntries(classId, laptop.seatId, [progress(0.2, 100)]);
		expect(await store.mergeSeats(classId, phone.seatId, phone.seatId)).toBe(false);
		expect(await store.mergeSeats(classId, phone.seatId, laptop.seatId)).toBe(true);
		expect((await store.seatByToken(classId, phone.token))?.id).toBe(laptop.seatId);
		expect(await store.progressOf(classId)).toMatchObject([{ seatId: laptop.seatId, share: 0.5 }]);
		expect(await store.entriesOf(classId, laptop.seatId)).toMatchObject([{ madeAt: 200 }]);
		expect(await store.restoreSeat(classId, phone.seatId)).toBe('restored');
		expect((await store.seatByToken(classId, phone.token))?.id).toBe(phone.seatId);
	});

	test('a class takes 300 seats and no more', async () => {
		const made = await madeClass(place.storage);
		await takeSeats(made, 299);
		await takeSeat(made, 'Ada');
		expect(await made.store.join(made.code, 'One more')).toEqual({ refused: 'full' });
		expect(await made.store.seats(made.classId)).toHaveLength(300);
	});

	test('who has a page open is present', async () => {
		const made = await madeClass(place.storage);
		const [seatId = ''] = await takeSeats(made, 2);
		made.store.touchSeat(made.classId, seatId);
		expect((await made.store.seats(made.classId)).map(({ present }) => present).sort()).toEqual([
			false,
			true
		]);
	});
});
