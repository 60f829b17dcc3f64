import { DatabaseSync } from 'node:sqlite';
import type { ClassStore } from '#lib/server/classes/class-store.ts';
import type { NewSeat } from '#lib/server/classes/records.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { tableNames } from '#lib/server/storage/tables.ts';
import { classRoutes, type ClassRoute } from '#tests/browser/class-routes.ts';
import { serveClasses, type ClassServer } from '#tests/browser/class-server.ts';
import { expect, test } from '#tests/browser/page-test.ts';
import { shippedFormat } from '#tests/pack/fixture-formats.ts';

/*
 * Nobody learns anything of a class, or changes anything in it, who is not in it. Every route below `/classes/[class]`
 * that there is in `src/routes` is tried by everybody who must not get in: a new one is tried without being named here.
 */

const day = 86_400_000;
const debate = 'massage-parlor-raids';
const positions = ['arrest-as-rescue', 'coercive-intervention', 'criminalize-buyers'];

/** Gives a seat, or throws. */
async function seatFor(
	store: ClassStore,
	classId: string,
	name: string
): Promise<NewSeat & { name: string }> {
	const seat = await store.addSeat(classId, name);
	if (!seat || 'refused' in seat) throw new Error(`${name} got no seat.`);
	return { ...seat, name };
}

/** A class in which everything has happened: polls of five, a draw, a round under way, work, a co-coach gone. */
async function fullClass(store: ClassStore, tag: string) {
	const wanted = {
		...{ debateId: debate, name: `Zeppelin ${tag}`, formatId: 'public-forum', tours: [] },
		expiresAt: Date.now() + day
	};
	const { classId, code, coachToken } = await store.makeClass(wanted);
	const names = ['Quorra', 'Wystan', 'Ximena', 'Yorick', 'Zuleika', 'Rosalind'];
	const seats = await Promise.all(names.map((name) => seatFor(store, classId, `${name} ${tag}`)));
	const removed = seats.pop()!;
	const [first, second] = seats as [NewSeat & { name: string }, NewSeat & { name: string }];
	const revoked = (await store.addCoach(classId, `Spyglass ${tag}`))!;
	const reasons: string[] = [];
	for (const moment of ['before', 'after'] as const) {
		await store.changeClass(classId, { phase: `poll-${moment}` });
		for (const { seatId } of seats) {
			const reason = `marzipan ${tag} ${moment} ${reasons.length}`;
			reasons.push(reason);
			await store.saveStance(classId, seatId, moment, {
				...{ values: Object.fromEntries(positions.map((id) => [id, 7])), confidence: 3 },
				...{ reasonFor: reason, reasonAgainst: reason, wouldChange: reason }
			});
		}
		await store.changeClass(classId, { phase: 'round' });
	}
	const draw = await store.saveDraw(classId, {
		...{ strategy: 'random', seed: `seed-${tag}`, constraints: [], remarks: [] },
		sides: seats.map(({ seatId }, n) => ({
			...{ seatId, positionId: positions[n % 2]!, reason: `Nutmeg ${tag}.` },
			...{ locked: false, group: 1 }
		}))
	});
	const sides = [first, second].map(({ seatId }, n) => ({
		...{ side: ['first', 'second'][n]!, positionId: positions[n]! },
		seatIds: [seatId]
	}));
	const [round] = (await store.makeRounds(classId, [
		{ group: 1, name: `Group ${tag}`, format: shippedFormat('public-forum'), sides }
	]))!;
	const note = `cardamom ${tag}`;
	await store.saveEntries(classId, first.seatId, [
		{
			id: newId(),
			kind: 'note',
			subject: `position:${positions[0]}`,
			body: { text: note },
			madeAt: Date.now()
		}
	]);
	await store.removeSeat(classId, removed.seatId);
	await store.revokeCoach(classId, revoked.coachId);
	const coaches = await store.coaches(classId);
	return {
		...{ classId, code, coachToken, seats, first, removed, revoked, coaches, roundId: round!.id },
		/** What nobody outside may ever read. */
		secrets: [
			...[wanted.name, code, `${code.slice(0, 3)} ${code.slice(3)}`, coachToken, revoked.token, note],
			...[`Spyglass ${tag}`, `seed-${tag}`, `Nutmeg ${tag}`, round!.id, draw!.id, `Group ${tag}`],
			...[...seats, removed].flatMap(({ name, seatId, token, phrase }) => [name, seatId, token, phrase]),
			...[...coaches.map(({ id }) => id), ...reasons]
		]
	};
}

type FullClass = Awaited<ReturnType<typeof fullClass>>;

/** Somebody who asks: the cookies sent, and the token tried as a link. */
interface Visitor {
	readonly who: string;
	readonly cookie: string;
	readonly token: string;
}

const bearing = (who: string, token: string): Visitor => ({
	who,
	token,
	cookie: `coach=${token}; seat=${token}`
});

/** What students may open; everything else below a class is its coaches'. */
const forSeats = ({ name }: ClassRoute) =>
	name.startsWith('/seat') || ['', '/enter/[token]', '/entries', '/feed'].includes(name);
/** What a coach has no part in: a student's own pages and work. */
const forSeatsAlone = ({ name }: ClassRoute) => name.startsWith('/seat') || name === '/entries';

interface Try {
	readonly what: string;
	readonly path: string;
	readonly init: RequestInit;
}

/** Everything that can be asked of a route: pages as a browser and as the app asks for them, methods, actions. */
function tries(route: ClassRoute, of: FullClass, token: string, origin: string): readonly Try[] {
	const path = `/classes/${of.classId}${route.name.replace('[token]', token).replaceAll(/\[[^\]]+\]/g, 'x')}`;
	const all: Try[] = [];
	if (route.page) {
		all.push({ what: 'page', path, init: { headers: { accept: 'text/html' } } });
		// The app may ask for the data of one layout or page alone: no other one stands guard for it.
		for (const nodes of ['', '1', '01', '001', '0001', '00001', '000001']) {
			const query = nodes === '' ? '' : `?x-sveltekit-invalidated=${nodes}`;
			all.push({ what: `data ${nodes}`, path: `${path}/__data.json${query}`, init: {} });
		}
	}
	for (const method of route.methods) {
		const body = ['GET', 'HEAD'].includes(method) ? null : JSON.stringify(work(of));
		all.push({
			what: method,
			path,
			init: { method, body, headers: { 'content-type': 'application/json', origin } }
		});
	}
	for (const action of route.actions) {
		const query = action === 'default' ? '' : `?/${action}`;
		const headers = { origin, accept: 'text/html' };
		const app = { origin, accept: 'application/json', 'x-sveltekit-action': 'true' };
		for (const each of [headers, app]) {
			const init = { method: 'POST', headers: each, body: fields(of) };
			all.push({ what: `action ${action}`, path: path + query, init });
		}
	}
	return all;
}

/** Fields that would do something, whatever the action. */
function fields(of: FullClass): URLSearchParams {
	const [seat, into] = of.seats.map(({ seatId }) => seatId);
	return new URLSearchParams({
		...{
			seat: seat!,
			into: into!,
			seats: seat!,
			name: 'Intruder',
			phase: 'gathering',
			joining: '',
			absent: 'yes'
		},
		...{
			strategy: 'random',
			seed: 'x',
			position: positions[2]!,
			positions: positions[2]!,
			locked: 'yes',
			rule: '0'
		},
		...{ round: of.roundId, id: newId(), type: 'round.started', step: 'first', place: `${of.roundId} first` },
		...{
			coach: of.coaches[0]!.id,
			label: 'Intruder',
			sure: 'yes',
			days: '1',
			format: 'lincoln-douglas',
			kind: 'fixed'
		},
		...{ text: 'name\nIntruder', moment: 'after', confidence: '1', anew: 'yes', phrase: of.first.phrase },
		...Object.fromEntries(positions.map((id) => [`value-${id}`, '1']))
	});
}

function work({ first }: FullClass) {
	const body = { text: 'Intruder' };
	const entry = { id: newId(), kind: 'note', subject: `position:${positions[0]}`, body, madeAt: Date.now() };
	return { seat: first.seatId, entries: [entry] };
}

const refusals = [403, 404, 410];

/** What is wrong with an answer that must be a refusal; empty when nothing is. */
async function faultsOf(answer: Response, allowed: readonly number[]): Promise<readonly string[]> {
	const { status, headers } = answer;
	if (headers.get('content-type')?.startsWith('text/event-stream')) {
		await answer.body?.cancel();
		return ['it streams'];
	}
	const text = await answer.text();
	const faults = headers.getSetCookie().map((cookie) => `sets a cookie: ${cookie}`);
	const toJoin = (location: string | null) => location !== null && /\/join$/.test(location);
	if (text.startsWith('{"type":"data"')) {
		// Parts of a page, each with what came of it: none may be data.
		const { nodes } = JSON.parse(text) as { nodes: ({ type: string; status?: number } | null)[] };
		for (const node of nodes) {
			if (node === null || node.type === 'skip') continue;
			if (node.type !== 'error' || !allowed.includes(node.status ?? 0))
				faults.push(`a node: ${JSON.stringify(node)}`);
		}
		return faults;
	}
	if (text.startsWith('{"type":"redirect"')) {
		const { location } = JSON.parse(text) as { location: string };
		return toJoin(location) ? faults : [...faults, `leads to ${location}`];
	}
	if (status === 303 && allowed.includes(403) && toJoin(headers.get('location'))) return faults;
	return allowed.includes(status) ? faults : [...faults, `answers ${status}: ${text.slice(0, 200)}`];
}

/** Everything kept, but when seats were last seen, which is written some time later. */
function kept(database: string): string {
	const db = new DatabaseSync(database, { readOnly: true, timeout: 5000 });
	const all = tableNames.map((table) => {
		const rows = db
			.prepare(`SELECT * FROM ${table}`)
			.all()
			.filter(({ topic, ref }) => topic !== 'seats' || ref !== null);
		return [table, rows.map((row) => JSON.stringify({ ...row, seen_at: null })).sort()];
	});
	db.close();
	return JSON.stringify(all, null, '\t');
}

test.describe('strangers', () => {
	test.describe.configure({ mode: 'serial' });
	let server: ClassServer<{ mine: FullClass; theirs: FullClass }>;
	let routes: readonly ClassRoute[];

	test.beforeAll(async () => {
		test.setTimeout(120_000);
		server = await serveClasses(async (store) => ({
			mine: await fullClass(store, 'alpha'),
			theirs: await fullClass(store, 'omega')
		}));
		routes = classRoutes();
	});
	test.afterAll(() => server.stop());

	const ask = ({ path, init }: Try, cookie: string) =>
		fetch(server.url + path, {
			...init,
			redirect: 'manual',
			headers: { ...(init.headers as Record<string, string>), cookie },
			signal: AbortSignal.timeout(30_000)
		});

	/** Tries the routes as each visitor; what was wrong, in words. */
	async function attack(some: readonly ClassRoute[], visitors: readonly Visitor[], allowed = refusals) {
		const { mine } = server.made;
		const faults: string[] = [];
		let asked = 0;
		for (const { who, cookie, token } of visitors) {
			for (const route of some) {
				// Some at once, so that it does not take minutes; not all, so that it is no flood.
				await Promise.all(
					tries(route, mine, token, server.url).map(async (each) => {
						const answer = await ask(each, cookie);
						const copy = answer.clone();
						const found = [...(await faultsOf(answer, allowed))];
						if (!found.includes('it streams')) {
							const words = (await copy.text()) + JSON.stringify([...copy.headers]);
							// What somebody sent may come back to them.
							const told = mine.secrets.filter((secret) => secret !== token && words.includes(secret));
							if (told.length > 0) found.push(`tells ${told.join(', ')}`);
						}
						asked++;
						faults.push(...found.map((fault) => `${who}, ${each.what} ${route.name || '/'}: ${fault}`));
					})
				);
			}
		}
		expect(faults).toEqual([]);
		expect(asked).toBeGreaterThan(some.length);
	}

	test('there are routes, and those who belong there see what the others must not', async () => {
		const { mine } = server.made;
		expect(routes.map(({ name }) => name)).toEqual(
			expect.arrayContaining([
				'',
				'/coach',
				'/coach/roster.csv',
				'/entries',
				'/feed',
				'/projector',
				'/seat/poll'
			])
		);
		expect(routes.flatMap(({ actions }) => actions).length).toBeGreaterThan(20);
		const seen: string[] = [];
		for (const route of routes.filter(({ name }) => !['', '/feed', '/enter/[token]'].includes(name))) {
			const token = forSeats(route) ? mine.first.token : mine.coachToken;
			const [first] = tries(route, mine, token, server.url);
			const answer = await ask(first!, `coach=${token}; seat=${token}; phrase=${mine.first.seatId}|new|x`);
			// The results of fewer than ten are saved by nobody.
			expect(answer.status, route.name).toBe(/results\.(csv|json)$/.test(route.name) ? 404 : 200);
			// What lets them in would be a fault for anybody else.
			if (answer.ok) expect(await faultsOf(answer.clone(), refusals), route.name).not.toEqual([]);
			seen.push(await answer.text());
		}
		const all = seen.join('\n');
		const code = `${mine.code.slice(0, 3)} ${mine.code.slice(3)}`;
		const told = ['Zeppelin', 'Quorra', 'Rosalind', 'marzipan', 'cardamom', 'seed-', 'Nutmeg', code];
		expect(told.filter((words) => !all.includes(words))).toEqual([]);
	});

	test('every route refuses everybody who is not in the class, and nothing changes', async () => {
		test.setTimeout(240_000);
		const { mine, theirs } = server.made;
		const before = kept(server.database);
		await attack(routes, [
			{ who: 'nobody', cookie: '', token: newId() },
			bearing('a seat of another class', theirs.first.token),
			bearing('a coach of another class', theirs.coachToken),
			bearing('a removed seat', mine.removed.token),
			bearing('a withdrawn co-coach', mine.revoked.token),
			bearing('a phrase', encodeURIComponent(mine.first.phrase)),
			bearing('a seat’s id', mine.first.seatId)
		]);
		// With the right token, but under the name of the other role.
		await attack(
			routes.filter((route) => !forSeats(route)),
			[bearing('a seat of the class', mine.first.token)]
		);
		await attack(routes.filter(forSeatsAlone), [bearing('the coach', mine.coachToken)]);
		expect(kept(server.database)).toBe(before);
	});

	test('the feed tells a student of this class alone, and no names', async () => {
		const { mine, theirs } = server.made;
		const lead = (of: FullClass, phase: string) =>
			ask(
				{
					...{ what: 'phase', path: `/classes/${of.classId}/coach?/phase` },
					init: { method: 'POST', headers: { origin: server.url }, body: new URLSearchParams({ phase }) }
				},
				`coach=${of.coachToken}`
			);
		const feed = await fetch(`${server.url}/classes/${theirs.classId}/feed`, {
			headers: { cookie: `seat=${theirs.first.token}` },
			signal: AbortSignal.timeout(60_000)
		});
		expect(feed.status).toBe(200);
		let heard = '';
		const reading = (async () => {
			const decoder = new TextDecoder();
			for await (const piece of feed.body!) {
				heard += decoder.decode(piece as Uint8Array, { stream: true });
				if (heard.includes('"draw"')) break;
			}
		})();
		expect((await lead(mine, 'debrief')).ok).toBe(true);
		await ask(
			{
				...{ what: 'rename', path: `/classes/${mine.classId}/coach?/absent` },
				init: {
					...{ method: 'POST', headers: { origin: server.url } },
					body: new URLSearchParams({ seat: mine.first.seatId, absent: 'yes' })
				}
			},
			`coach=${mine.coachToken}`
		);
		const move = { seat: theirs.first.seatId, position: positions[2]! };
		await ask(
			{
				...{ what: 'move', path: `/classes/${theirs.classId}/coach/draw?/move` },
				init: { method: 'POST', headers: { origin: server.url }, body: new URLSearchParams(move) }
			},
			`coach=${theirs.coachToken}`
		);
		await reading;
		expect(mine.secrets.filter((secret) => heard.includes(secret))).toEqual([]);
		const ids = theirs.secrets.filter((secret) => /^[\da-f]{8}-/.test(secret));
		expect(theirs.secrets.filter((secret) => heard.includes(secret) && !ids.includes(secret))).toEqual([]);
		const messages = [...heard.matchAll(/^data: (.*)$/gm)].map(([, data]) =>
			Object.keys(JSON.parse(data!) as object)
		);
		expect(messages.filter((keys) => !['topic,ref', 'now', 'ok'].includes(keys.join()))).toEqual([]);
	});

	test('a class that has expired is over for everybody, also before it is deleted', async () => {
		test.setTimeout(120_000);
		const { mine, theirs } = server.made;
		const db = new DatabaseSync(server.database, { timeout: 5000 });
		db.prepare('UPDATE classes SET expires_at = ? WHERE id = ?').run(Date.now() - 1000, mine.classId);
		db.close();
		const before = kept(server.database);
		const everybody = [
			bearing('its coach', mine.coachToken),
			bearing('its student', mine.first.token),
			bearing('a coach of another class', theirs.coachToken)
		];
		const [links, others] = [true, false].map((wanted) =>
			routes.filter(({ name }) => (name === '/enter/[token]') === wanted)
		);
		await attack(others!, everybody, [410]);
		await attack(links!, everybody, [403, 410]);
		const joining = await fetch(`${server.url}/join/${mine.code}`, { redirect: 'manual' });
		expect(joining.status).toBe(404);
		expect(await joining.text()).not.toContain('Zeppelin');
		expect(kept(server.database)).toBe(before);
	});
});
