import { randomBytes } from 'node:crypto';
import { classPhases, openPoll, type ClassPhase, type PollMoment } from '#lib/classroom/class-phase.ts';
import { joinCodeFrom } from '#lib/classroom/join-code.ts';
import { newId } from '#lib/server/storage/ids.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import { isClass } from './class-rows.ts';
import type { ClassChange, ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import { closePoll, reopenPoll } from './poll-result.ts';
import type { ClassRecord } from './records.ts';
import { hashToken, newToken } from './secrets.ts';

const moments: readonly PollMoment[] = ['before', 'after'];

function classRows(db: Database) {
	return db
		.selectFrom('classes')
		.innerJoin('join_codes', 'join_codes.class_id', 'classes.id')
		.selectAll('classes')
		.select('join_codes.code');
}

type ClassRow = NonNullable<Awaited<ReturnType<ReturnType<typeof classRows>['executeTakeFirst']>>>;

function recordOf(row: ClassRow): ClassRecord {
	return {
		id: row.id,
		debateId: row.debate_id,
		name: row.name,
		formatId: row.format_id,
		tours: JSON.parse(row.tours) as string[],
		phase: classPhases.find((phase) => phase === row.phase) ?? 'gathering',
		joining: row.joining === 1,
		code: row.code,
		madeAt: row.made_at,
		expiresAt: row.expires_at
	};
}

/** Gives the class a code that no other class has; the one it has already when this runs a second time. */
async function giveCode(db: Database, classId: string): Promise<string> {
	for (;;) {
		const code = joinCodeFrom(randomBytes(16));
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('join_codes')
			.values({ code, class_id: classId })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows === 1n) return code;
	}
}

/** Opens the poll that belongs to a phase and closes the other one; whether anything changed. */
async function leadPolls(db: Database, classId: string, phase: ClassPhase): Promise<boolean> {
	const rows = await db.selectFrom('polls').selectAll().where('class_id', '=', classId).execute();
	let changed = false;
	for (const moment of moments) {
		const row = rows.find((poll) => poll.moment === moment);
		const isOpen = row !== undefined && row.closed_at === null;
		const toBeOpen = openPoll(phase) === moment;
		if (isOpen === toBeOpen) continue;
		changed = true;
		if (toBeOpen) await reopenPoll(db, classId, moment, Date.now());
		else await closePoll(db, classId, moment, Date.now());
	}
	return changed;
}

function columnsOf({ name, phase, joining, expiresAt, tours, formatId }: ClassChange) {
	return {
		...(name === undefined ? {} : { name }),
		...(phase === undefined ? {} : { phase }),
		...(joining === undefined ? {} : { joining: joining ? 1 : 0 }),
		...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
		...(tours === undefined ? {} : { tours: JSON.stringify(tours) }),
		...(formatId === undefined ? {} : { format_id: formatId })
	};
}

/** A class from its making to its end. */
export function classLife(
	keeper: Keeper
): Pick<
	ClassStore,
	'makeClass' | 'classById' | 'classByCode' | 'changeClass' | 'deleteClass' | 'newCode' | 'deleteExpired'
> {
	return {
		makeClass: async ({ debateId, name, formatId, tours, expiresAt }) => {
			const [classId, coachId, coachToken, madeAt] = [newId(), newId(), newToken(), Date.now()];
			const code = await keeper.write(classId, async (db) => {
				await db
					.insertInto('classes')
					.values({
						id: classId,
						debate_id: debateId,
						name,
						format_id: formatId,
						tours: JSON.stringify(tours),
						phase: 'gathering',
						joining: 1,
						made_at: madeAt,
						expires_at: expiresAt
					})
					.onConflict((conflict) => conflict.doNothing())
					.execute();
				await db
					.insertInto('coaches')
					.values({
						class_id: classId,
						id: coachId,
						label: '',
						token_hash: hashToken(coachToken) ?? '',
						made_at: madeAt,
						revoked_at: null
					})
					.onConflict((conflict) => conflict.doNothing())
					.execute();
				const known = await db
					.selectFrom('join_codes')
					.select('code')
					.where('class_id', '=', classId)
					.executeTakeFirst();
				return known?.code ?? giveCode(db, classId);
			});
			return { classId, code, coachToken };
		},

		classById: (classId) =>
			keeper.read(async (db) => {
				const row = await classRows(db).where('classes.id', '=', classId).executeTakeFirst();
				return row ? recordOf(row) : null;
			}),

		classByCode: (code) =>
			keeper.read(async (db) => {
				const row = await classRows(db).where('join_codes.code', '=', code).executeTakeFirst();
				return row ? recordOf(row) : null;
			}),

		changeClass: (classId, change) =>
			keeper.write(classId, async (db, tell) => {
				const columns = columnsOf(change);
				if (!(await isClass(db, classId))) return false;
				if (Object.keys(columns).length === 0) return true;
				await db.updateTable('classes').set(columns).where('id', '=', classId).execute();
				tell('class');
				if (change.phase && (await leadPolls(db, classId, change.phase))) tell('poll');
				return true;
			}),

		deleteClass: async (classId) => {
			const deleted = await keeper.write(classId, async (db) => {
				const { numDeletedRows } = await db
					.deleteFrom('classes')
					.where('id', '=', classId)
					.executeTakeFirst();
				return numDeletedRows > 0n;
			});
			if (deleted) await keeper.announce(classId, 'class');
			return deleted;
		},

		newCode: (classId) =>
			keeper.write(classId, async (db, tell) => {
				const { numDeletedRows } = await db
					.deleteFrom('join_codes')
					.where('class_id', '=', classId)
					.executeTakeFirst();
				if (numDeletedRows === 0n) return null;
				tell('class');
				return giveCode(db, classId);
			}),

		deleteExpired: async (now) => {
			const expired = await keeper.read((db) =>
				db.selectFrom('classes').select('id').where('expires_at', '<=', now).execute()
			);
			let deleted = 0;
			for (const { id } of expired) {
				const gone = await keeper.write(id, (db) =>
					// Once more within the transaction: the coach may have given it more time meanwhile.
					db.deleteFrom('classes').where('id', '=', id).where('expires_at', '<=', now).executeTakeFirst()
				);
				if (gone.numDeletedRows === 0n) continue;
				deleted += 1;
				await keeper.announce(id, 'class');
			}
			return deleted;
		}
	};
}
