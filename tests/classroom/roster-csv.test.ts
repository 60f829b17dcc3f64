import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readRoster, writeCsv, writeRoster } from '#lib/classroom/roster-csv.ts';

const positions = [
	{ id: 'abolish', name: 'Abolish it' },
	{ id: 'keep', name: 'Keep it' }
];
const names = (text: string) => readRoster(text, positions).seats.map(({ name }) => name);

describe('a roster', () => {
	test('is read from a plain list, with empty lines, a byte order mark and any line ends', () => {
		expect(names('\ufeffAna\r\n\r\n  Ben  \rCem\n')).toEqual(['Ana', 'Ben', 'Cem']);
		expect(names('Ana')).toEqual(['Ana']);
		expect(readRoster('', positions)).toEqual({ seats: [], ignored: [] });
	});

	test('is read with headings, other separators and positions by id or name', () => {
		const text = 'Student;Side;Notes\n"Ana; the first";KEEP IT;front row\nBen;abolish;\nCem;Neither;';
		expect(readRoster(text, positions)).toEqual({
			seats: [
				{ name: 'Ana; the first', positionId: 'keep', note: 'front row' },
				{ name: 'Ben', positionId: 'abolish' },
				{ name: 'Cem' }
			],
			ignored: [{ line: 4, what: 'Neither', why: 'The debate has no position with this id or name.' }]
		});
		expect(names('First name\tLast name\nAna\tNowak\nBen\t')).toEqual(['Ana Nowak', 'Ben']);
	});

	test('takes Tabbycat’s speakers, one a line, and says which columns it leaves out', () => {
		const text =
			'name,institution,team_name,use_institution_prefix,gender,email\nAna Nowak,Bree,BB,1,female,a@b.c\n';
		expect(readRoster(text, positions)).toEqual({
			seats: [{ name: 'Ana Nowak', note: 'Bree, BB' }],
			ignored: ['use_institution_prefix', 'gender', 'email'].map((column) => ({
				line: 1,
				what: `column “${column}”`,
				why: 'This column is not kept.'
			}))
		});
	});

	test('takes Tabbycat’s teams, several speakers a line', () => {
		const text =
			'institution,reference,break_category,speaker1_name,speaker1_email,speaker2_name,speaker2_email\nBree,PB,,Ana,a@x.y,Ben,b@x.y\nDale,TM,,Cem,,,\n';
		const { seats, ignored } = readRoster(text, positions);
		expect(seats).toEqual([
			{ name: 'Ana', note: 'Bree, PB' },
			{ name: 'Ben', note: 'Bree, PB' },
			{ name: 'Cem', note: 'Dale, TM' }
		]);
		expect(ignored.map(({ what }) => what)).toEqual([
			'column “break_category”',
			'column “speaker1_email”',
			'column “speaker2_email”'
		]);
	});

	test('says line by line what it could not use', () => {
		const long = 'x'.repeat(41);
		const text = `name,side\nAna,keep\n"Ben\nthe second",\nana,\n,keep\n${long},\n`;
		expect(readRoster(text, positions)).toEqual({
			seats: [{ name: 'Ana', positionId: 'keep' }, { name: 'Ben the second' }],
			ignored: [
				{ line: 5, what: 'ana', why: 'This name stands on line 2 already.' },
				{ line: 6, what: ', keep', why: 'There is no name.' },
				{ line: 7, what: `${'x'.repeat(30)}…`, why: 'A name has at most 40 characters.' }
			]
		});
		expect(readRoster('Ana,keep,left,right', positions).ignored.map(({ what }) => what)).toEqual([
			'left',
			'right'
		]);
	});

	test('stops at 300 students', () => {
		const { seats, ignored } = readRoster(
			Array.from({ length: 302 }, (_, number) => `Student ${number}`).join('\n'),
			positions
		);
		expect(seats).toHaveLength(300);
		expect(ignored.map(({ line }) => line)).toEqual([301, 302]);
	});

	test('that we wrote is read again as it was, formulas and all', () => {
		const name = fc
			.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'ab=+-@,;"\' |é\t') })
			.map((words) => words.replace(/\s+/g, ' ').trim())
			.filter((words) => words !== '' && !/^'[=+\-@]/.test(words));
		fc.assert(
			fc.property(
				fc.uniqueArray(
					fc.record({
						name,
						side: fc.constantFrom('', ...positions.map((position) => position.name)),
						group: fc.option(fc.integer({ min: 1, max: 9 })),
						note: fc.constantFrom('', 'front row')
					}),
					{ selector: (row) => row.name.toLowerCase(), maxLength: 20 }
				),
				(rows) => {
					const text = writeRoster(rows);
					for (const cell of Papa.parse<string[]>(text.slice(1), { delimiter: ',' }).data.flat())
						expect(cell).not.toMatch(/^[=+\-@\t\r]/);
					const { seats, ignored } = readRoster(text, positions);
					expect(seats).toEqual(
						rows.map((row) => ({
							name: row.name,
							...(row.side ? { positionId: positions.find((each) => each.name === row.side)!.id } : {}),
							...(row.note ? { note: row.note } : {})
						}))
					);
					expect(ignored.map(({ what }) => what)).toEqual(['column “Group”']);
				}
			),
			{ numRuns: 1_000 }
		);
	});

	test('never fails, whatever the file', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				const { seats } = readRoster(text, positions);
				for (const seat of seats) expect(seat.name.trim()).toBe(seat.name);
			}),
			{ numRuns: 300 }
		);
	});

	test('a table of any cells holds no formula', () => {
		expect(writeCsv([['=1+1', '@x', '-2\n3', 'plain']])).toBe(`\ufeff'=1+1,'@x,"'-2\n3",plain\r\n`);
	});
});
