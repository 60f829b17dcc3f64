import type { PollMoment } from '#lib/classroom/class-phase.ts';
import { classRoutes } from '#tests/browser/class-routes.ts';
import { serveClasses, type ClassServer } from '#tests/browser/class-server.ts';
import { expect, test } from '#tests/browser/page-test.ts';

/* What a class learns of its polls, by the number of answers: asked of the built app, route by route, as its people do. */

const positions = ['arrest-as-rescue', 'coercive-intervention', 'criminalize-buyers'];

interface Room {
	readonly classId: string;
	readonly coachToken: string;
	readonly seats: readonly { readonly name: string; readonly seatId: string; readonly token: string }[];
}

test.describe('thresholds', () => {
	test.describe.configure({ mode: 'serial' });
	let server: ClassServer<{ grows: Room; ten: Room }>;

	test.beforeAll(async () => {
		test.setTimeout(120_000);
		server = await serveClasses(async (store) => {
			const room = async (name: string): Promise<Room> => {
				const { classId, coachToken } = await store.makeClass({
					...{ debateId: 'massage-parlor-raids', name, formatId: null, tours: [] },
					expiresAt: Date.now() + 86_400_000
				});
				const seats = await Promise.all(
					Array.from({ length: 10 }, async (_, n) => {
						const seat = await store.addSeat(classId, `Student ${n}`);
						if (!seat || 'refused' in seat) throw new Error('No seat was given.');
						return { ...seat, name: `Student ${n}` };
					})
				);
				return { classId, coachToken, seats };
			};
			return { grows: await room('It grows'), ten: await room('Ten at once') };
		});
	});
	test.afterAll(() => server.stop());

	const ask = (room: Room, route: string, cookie: string, form: Record<string, string> | null = null) =>
		fetch(`${server.url}/classes/${room.classId}${route}`, {
			...(form && { method: 'POST', body: new URLSearchParams(form) }),
			redirect: 'manual',
			headers: { cookie, origin: server.url },
			signal: AbortSignal.timeout(30_000)
		});
	const asCoach = (room: Room) => `coach=${room.coachToken}`;
	const read = async (room: Room, route: string) => {
		const answer = await ask(room, route, asCoach(room));
		return { status: answer.status, text: await answer.text() };
	};

	async function lead(room: Room, phase: string) {
		expect((await ask(room, '/coach?/phase', asCoach(room), { phase })).status).toBe(200);
	}

	const reasonOf = (n: number, moment: PollMoment) => `reason of number ${n} ${moment}`;

	/** Opens a poll, has these seats answer with the value given, and closes it. */
	async function poll(room: Room, moment: PollMoment, answers: Readonly<Record<number, number>>) {
		await lead(room, `poll-${moment}`);
		for (const [n, value] of Object.entries(answers)) {
			const form = {
				...{
					moment,
					confidence: '5',
					reasonFor: reasonOf(Number(n), moment),
					reasonAgainst: '',
					wouldChange: ''
				},
				...Object.fromEntries(positions.map((id) => [`value-${id}`, String(value)]))
			};
			const answer = await ask(room, '/seat/poll', `seat=${room.seats[Number(n)]!.token}`, form);
			expect(answer.status).toBe(200);
			await answer.text();
		}
		await lead(room, 'debrief');
	}

	/** What everybody in the class can be told, pages and their data: the coach, and one student who has not answered. */
	async function everything(room: Room, student: number) {
		const told: string[] = [];
		for (const route of classRoutes()) {
			if (['', '/feed', '/enter/[token]'].includes(route.name)) continue;
			for (const cookie of [asCoach(room), `seat=${room.seats[student]!.token}`]) {
				for (const path of route.page ? [route.name, `${route.name}/__data.json`] : [route.name]) {
					const answer = await ask(room, path, cookie);
					told.push(await answer.text());
				}
			}
		}
		return told.join('\n');
	}

	test('four answers: nothing, in no response', async () => {
		test.setTimeout(120_000);
		const { grows } = server.made;
		await poll(grows, 'before', { 0: 1, 1: 1, 2: 1, 3: 9 });
		const all = await everything(grows, 9);
		expect(all).toContain('fewer than five answers');
		expect(all).not.toContain('reason of number');
		expect(all).not.toMatch(/"(mean|bands|stated|spread|answeredBoth)"/);
		// The count too: with the class's size it would say who stayed away.
		expect(all).toMatch(/"answered"/);
		for (const { name } of [grows.seats[0]!]) expect(all).toContain(name);
		const data = await read(grows, '/coach/results/__data.json');
		expect(pollStates(data.text)).toEqual([null, null]);
		for (const file of ['json', 'csv'])
			expect((await read(grows, `/coach/results.${file}`)).status).toBe(404);
	});

	test('the fifth answer: the means, on the page alone', async () => {
		const { grows } = server.made;
		await poll(grows, 'before', { 4: 8 });
		const { text } = await read(grows, '/coach/results');
		// (1 + 1 + 1 + 9 + 8) / 5
		expect(text).toContain('4.0');
		expect(text).toContain('5 answers');
		expect(pollStates((await read(grows, '/coach/results/__data.json')).text)).toEqual([5, null]);
		const seat = await ask(grows, '/seat/debrief', `seat=${grows.seats[9]!.token}`);
		expect(await seat.text()).toContain('4.0');
		for (const file of ['json', 'csv'])
			expect((await read(grows, `/coach/results.${file}`)).status).toBe(404);
	});

	test('while a poll is open again, nothing; four more change nothing, so that none shows by the difference', async () => {
		const { grows } = server.made;
		await lead(grows, 'poll-before');
		expect(pollStates((await read(grows, '/coach/results/__data.json')).text)).toEqual([null, null]);
		await poll(grows, 'before', { 5: 10, 6: 10, 7: 10, 8: 10 });
		expect(pollStates((await read(grows, '/coach/results/__data.json')).text)).toEqual([5, null]);
		expect((await read(grows, '/coach/results')).text).toContain('4.0');
		for (const file of ['json', 'csv'])
			expect((await read(grows, `/coach/results.${file}`)).status).toBe(404);
	});

	test('ten answers: the file; nine of a second poll: that one is not in it, nor who went where', async () => {
		const { grows } = server.made;
		await poll(grows, 'before', { 9: 10 });
		expect(pollStates((await read(grows, '/coach/results/__data.json')).text)).toEqual([10, null]);
		await poll(grows, 'after', Object.fromEntries(Array.from({ length: 9 }, (_, n) => [n, 2])));
		const saved = JSON.parse((await read(grows, '/coach/results.json')).text) as Saved;
		// (20 + 4 · 10 + 10) / 10
		expect(saved.positions[0]?.polls.map(({ poll, answered, mean }) => [poll, answered, mean])).toEqual([
			['before', 10, 7]
		]);
		expect(saved.shifts).toEqual([]);
		expect((await read(grows, '/coach/results.csv')).text).not.toContain('after');
		expect(await everything(grows, 9)).not.toMatch(/"answeredBoth"|reason of number [0-8]/);
	});

	test('ten in both: who went where, in numbers of three and more', async () => {
		test.setTimeout(120_000);
		const { ten } = server.made;
		await poll(ten, 'before', Object.fromEntries(Array.from({ length: 10 }, (_, n) => [n, n < 6 ? 1 : 9])));
		// Four stay against, two cross, four stay for: the two must not show.
		await poll(ten, 'after', Object.fromEntries(Array.from({ length: 10 }, (_, n) => [n, n < 4 ? 2 : 8])));
		const saved = JSON.parse((await read(ten, '/coach/results.json')).text) as Saved;
		expect(saved.shifts).toHaveLength(positions.length);
		for (const { answeredBoth, cells } of saved.shifts) {
			expect(answeredBoth).toBe(10);
			for (const { count } of cells) expect(count).toBeGreaterThanOrEqual(3);
			expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(10);
		}
		expect((await read(ten, '/coach/results.csv')).text).toContain('after');
		const all = await everything(ten, 0);
		expect(all).not.toMatch(/reason of number [1-9]/);
	});
});

interface Saved {
	readonly positions: readonly {
		readonly polls: readonly { readonly poll: string; readonly answered: number; readonly mean: number }[];
	}[];
	readonly shifts: readonly {
		readonly answeredBoth: number;
		readonly cells: readonly { readonly count: number }[];
	}[];
}

/** How many answered each poll, as the data of the coach's page of results says it: values stand beside their keys. */
function pollStates(text: string): readonly (number | null)[] {
	const { nodes } = JSON.parse(text) as {
		nodes: readonly ({ type: string; data?: readonly unknown[] } | null)[];
	};
	const data = nodes.at(-1)?.data ?? [];
	const at = (index: unknown) => (typeof index === 'number' && index >= 0 ? data[index] : null);
	const page = data[0] as { polls: number };
	const polls = at(page.polls) as { before: number; after: number };
	return [polls.before, polls.after].map((index) => {
		const { answered } = at(index) as { answered: number };
		return at(answered) as number | null;
	});
}
