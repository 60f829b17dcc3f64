import { sql } from 'kysely';
import type { PollMoment } from '#lib/classroom/class-phase.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import type { PositionResult, PositionShift, ShiftCell, StanceBand } from './records.ts';

/** Nothing is published about fewer answers than this, and nothing again for fewer new ones. */
const fewest = 5;
/** No table of who went where below this many. */
const fewestForShifts = 10;
/** Cells of such a table that are smaller are merged. */
const smallestCell = 3;

/** What is kept of a poll when it is closed. */
export interface PublishedPoll {
	readonly answered: number;
	readonly positions: readonly PositionResult[];
	/** Only with the second poll. */
	readonly shifts: readonly PositionShift[];
}

/** Opens a poll, also one that was closed before; what was published stays. */
export async function reopenPoll(
	db: Database,
	classId: string,
	moment: PollMoment,
	now: number
): Promise<void> {
	await db
		.insertInto('polls')
		.values({ class_id: classId, moment, opened_at: now, closed_at: null, result: null, result_at: null })
		.onConflict((conflict) =>
			conflict.columns(['class_id', 'moment']).doUpdateSet({ opened_at: now, closed_at: null })
		)
		.execute();
}

/**
 * Closes a poll and publishes its result: the first time when five answered, later only when five seats answered anew
 * or otherwise since, so that no single answer shows by the difference.
 */
export async function closePoll(
	db: Database,
	classId: string,
	moment: PollMoment,
	now: number
): Promise<void> {
	await db
		.updateTable('polls')
		.set({ closed_at: now })
		.where('class_id', '=', classId)
		.where('moment', '=', moment)
		.execute();
	const poll = await db
		.selectFrom('polls')
		.select('result_at')
		.where('class_id', '=', classId)
		.where('moment', '=', moment)
		.executeTakeFirst();
	const since = poll?.result_at ?? null;
	if (since !== null && (await answeredSince(db, classId, moment, since)) < fewest) return;
	const result = await resultNow(db, classId, moment);
	if (!result) return;
	await db
		.updateTable('polls')
		.set({ result: JSON.stringify(result), result_at: now })
		.where('class_id', '=', classId)
		.where('moment', '=', moment)
		.execute();
}

/** The published results; a moment without one is absent. */
export async function publishedPolls(
	db: Database,
	classId: string
): Promise<Partial<Record<PollMoment, PublishedPoll & { readonly publishedAt: number }>>> {
	const rows = await db
		.selectFrom('polls')
		.select(['moment', 'result', 'result_at'])
		.where('class_id', '=', classId)
		// A poll that was opened again shows nothing until it is closed.
		.where('closed_at', 'is not', null)
		.execute();
	return Object.fromEntries(
		rows.flatMap(({ moment, result, result_at }) =>
			result === null ? [] : [[moment, { ...(JSON.parse(result) as PublishedPoll), publishedAt: result_at }]]
		)
	);
}

/** The answers of a poll that count: those of seats that are taken. */
export function countedAnswers(db: Database, classId: string, moment: PollMoment) {
	return db
		.selectFrom('stances')
		.innerJoin('seats', (join) =>
			join
				.onRef('seats.class_id', '=', 'stances.class_id')
				.onRef('seats.id', '=', 'stances.seat_id')
				.on('seats.removed_at', 'is', null)
		)
		.where('stances.class_id', '=', classId)
		.where('stances.moment', '=', moment);
}

async function answeredSince(db: Database, classId: string, moment: PollMoment, since: number) {
	const { seats } = await countedAnswers(db, classId, moment)
		.where('stances.changed_at', '>', since)
		.select(({ fn }) => fn.count<number>('stances.seat_id').distinct().as('seats'))
		.executeTakeFirstOrThrow();
	return seats;
}

async function resultNow(db: Database, classId: string, moment: PollMoment): Promise<PublishedPoll | null> {
	const all = await countedAnswers(db, classId, moment)
		.select(({ fn }) => fn.count<number>('stances.seat_id').distinct().as('answered'))
		.having(({ fn }) => fn.count('stances.seat_id').distinct(), '>=', fewest)
		.executeTakeFirst();
	if (!all) return null;
	const positions = await positionResults(db, classId, moment);
	const before = moment === 'after' ? (await publishedPolls(db, classId)).before : undefined;
	const shifts = before ? await positionShifts(db, classId, before.positions, positions) : [];
	return { answered: all.answered, positions, shifts };
}

function inBand(low: number, high: number) {
	return sql<number>`cast(sum(case when stances.value between ${sql.lit(low)} and ${sql.lit(high)} then 1 else 0 end) as integer)`;
}

/** Only positions that five answered come out of the query, and only means of five numbers. */
async function positionResults(db: Database, classId: string, moment: PollMoment): Promise<PositionResult[]> {
	const enough = sql.lit(fewest);
	const rows = await countedAnswers(db, classId, moment)
		.groupBy('stances.position_id')
		.having(({ fn }) => fn.countAll(), '>=', fewest)
		.select(({ fn }) => [
			'stances.position_id as positionId',
			fn.countAll<number>().as('answered'),
			fn.count<number>('stances.value').as('stated'),
			sql<
				number | null
			>`case when count(stances.value) >= ${enough} then cast(sum(stances.value) as integer) end`.as('sum'),
			sql<
				number | null
			>`case when count(stances.value) >= ${enough} then cast(sum(stances.value * stances.value) as integer) end`.as(
				'squares'
			),
			inBand(0, 4).as('oppose'),
			inBand(5, 5).as('middle'),
			inBand(6, 10).as('support')
		])
		.orderBy('stances.position_id')
		.execute();
	return rows.map(({ sum, squares, oppose, middle, support, ...row }) => ({
		...row,
		mean: sum === null ? null : oneDecimal(sum / row.stated),
		spread: sum === null || squares === null ? null : oneDecimal(spreadOf(row.stated, sum, squares)),
		bands: { oppose, middle, support, unsure: row.answered - row.stated }
	}));
}

function oneDecimal(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Standard deviation with n − 1, from the sums of whole numbers. */
function spreadOf(count: number, sum: number, squares: number): number {
	return Math.sqrt(Math.max(0, (squares - (sum * sum) / count) / (count - 1)));
}

const bandOf = (value: string) =>
	sql.raw(
		`case when ${value} is null then 'unsure' when ${value} < 5 then 'oppose' when ${value} = 5 then 'middle' else 'support' end`
	);

/**
 * Who went where, for positions that ten answered both times. The smallest cells are merged into one until it holds
 * three; only what is left comes out of the query.
 */
async function positionShifts(
	db: Database,
	classId: string,
	before: readonly PositionResult[],
	after: readonly PositionResult[]
): Promise<PositionShift[]> {
	const small = sql.lit(smallestCell);
	const { rows } = await sql<{
		position: string;
		was: StanceBand | null;
		is: StanceBand | null;
		count: number;
	}>`
		with pairs as (
			select b.position_id as position, ${bandOf('b.value')} as was, ${bandOf('a.value')} as became
			from stances b
			join stances a on a.class_id = b.class_id and a.seat_id = b.seat_id
				and a.position_id = b.position_id and a.moment = 'after'
			join seats s on s.class_id = b.class_id and s.id = b.seat_id and s.removed_at is null
			where b.class_id = ${classId} and b.moment = 'before'
		), cells as (
			select position, was, became, count(*) as n from pairs
			where position in (select position from pairs group by position having count(*) >= ${sql.lit(fewestForShifts)})
			group by position, was, became
		), ranked as (
			select position, was, became, n, min(n) over (partition by position) as smallest,
				coalesce(sum(n) over (partition by position order by n, was, became
					rows between unbounded preceding and 1 preceding), 0) as below
			from cells
		), merged as (
			select position, n,
				case when n < ${small} or (smallest < ${small} and below < ${small}) then null else was end as was,
				case when n < ${small} or (smallest < ${small} and below < ${small}) then null else became end as became
			from ranked
		)
		select position, was, became as "is", cast(sum(n) as integer) as count
		from merged group by position, was, became order by position, case when was is null then 1 else 0 end, count desc, was, became
	`.execute(db);
	return [...new Set(rows.map(({ position }) => position))].flatMap((positionId) => {
		const cells = rows
			.filter(({ position }) => position === positionId)
			.map((row): ShiftCell => ({ from: row.was, to: row.is, count: row.count }));
		const answeredBoth = cells.reduce((sum, { count }) => sum + count, 0);
		const told = [
			tellsSingles(
				cells,
				'from',
				before.find((result) => result.positionId === positionId)
			),
			tellsSingles(
				cells,
				'to',
				after.find((result) => result.positionId === positionId)
			)
		];
		return told.includes(true) ? [] : [{ positionId, answeredBoth, cells }];
	});
}

/**
 * Whether the table and the poll's own result, one taken from the other, would show how the few who answered only one
 * of the polls stood: what no cell accounts for then lies in one band.
 */
function tellsSingles(
	cells: readonly ShiftCell[],
	side: 'from' | 'to',
	result: PositionResult | undefined
): boolean {
	if (!result) return false;
	const paired = cells.reduce((sum, { count }) => sum + count, 0);
	const alone = Math.abs(result.answered - paired);
	if (alone === 0 || alone >= fewest) return false;
	const left = (['oppose', 'middle', 'support', 'unsure'] as const).map((band) =>
		cells.reduce((rest, cell) => (cell[side] === band ? rest - cell.count : rest), result.bands[band])
	);
	return left.filter((count) => count !== 0).length <= 1;
}
