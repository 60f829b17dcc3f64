import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { printPath, readYaml } from '#lib/pack/read-yaml.ts';

/** Plain objects and arrays, whatever prototype they had. */
function plain(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}

function problemsOf(text: string): readonly string[] {
	return readYaml('f.yaml', text).problems.map(({ code, line }) => `${code} ${line}`);
}

describe('reading YAML', () => {
	test('takes every scalar as the text it is', () => {
		const { value } = readYaml('f.yaml', 'a: no\nb: 2019-03-04\nc: 1e3\nd: 007\ne: ~\nf: "x"\ng:\n');
		expect(plain(value?.value)).toEqual({
			a: 'no',
			b: '2019-03-04',
			c: '1e3',
			d: '007',
			e: '~',
			f: 'x',
			g: ''
		});
	});

	test('knows the line of every key and list item, and of what would belong there', () => {
		const { value } = readYaml(
			'f.yaml',
			'# first\na:\n  - b: 1\n    c: 2\n  - d: |\n      long\n\n      text\ne: 1\n'
		);
		expect(value?.at(['a', 0, 'c'])).toEqual({ file: 'f.yaml', line: 4, path: 'a[0].c' });
		expect(value?.at(['a', 1])).toMatchObject({ line: 5 });
		expect(value?.at(['e'])).toMatchObject({ line: 9 });
		expect(value?.at(['a', 1, 'missing'])).toEqual({ file: 'f.yaml', line: 5, path: 'a[1].missing' });
		expect(value?.at(['nothing'])).toMatchObject({ line: 2 });
	});

	test('repeats what an alias names', () => {
		const { value } = readYaml('f.yaml', 'a: &x [1, { b: 2 }]\nc: *x\n');
		expect(plain(value?.value)).toEqual({ a: ['1', { b: '2' }], c: ['1', { b: '2' }] });
	});

	test('is nothing for an empty file', () => {
		expect(readYaml('f.yaml', '').value?.value).toBe('');
		expect(readYaml('f.yaml', '# only a comment\n').value?.value).toBe('');
	});

	test.each([
		['a key twice', 'a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key 3'],
		['a key of every object twice', '__proto__: 1\n__proto__: 2\n', 'yaml-duplicate-key 2'],
		['a merge key', 'a: 1\n<<: { b: 2 }\n', 'yaml-merge-key 2'],
		['a tag', 'a: 1\nb: !!binary aGk=\n', 'yaml-tag 2'],
		['a key that is no text', 'a: 1\n? [b]\n: 2\n', 'yaml-syntax 2'],
		['a second document', 'a: 1\n---\nb: 2\n', 'yaml-syntax 2'],
		['a directive', '%YAML 1.1\n---\na: yes\n', 'yaml-syntax 1'],
		['an alias inside itself', 'a: &a [*a]\n', 'yaml-alias-limit 1'],
		['an alias of nothing', 'a: 1\nb: *c\n', 'yaml-alias-limit 2'],
		['a list left open', 'a: [1\nb: 2\n', 'yaml-syntax 2'],
		['a tab', 'a:\n\tb: 1\n', 'yaml-syntax 2']
	])('refuses %s on its line', (_, text, expected) => {
		expect(readYaml('f.yaml', text).value).toBeNull();
		expect(problemsOf(text)).toEqual([expected]);
	});

	test('makes no prototype out of a key', () => {
		const { value } = readYaml('f.yaml', '__proto__: { admin: true }\nconstructor: x\n');
		const data = value?.value as object;
		expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
		expect(({} as { admin?: unknown }).admin).toBeUndefined();
		expect('toString' in data).toBe(false);
	});

	test('reads back what was written', () => {
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof({ maxDepth: 4 }, fc.string(), fc.array(tie('tree'), { maxLength: 4 }), tie('map')),
			map: fc.dictionary(
				fc.string().filter((key) => key !== '<<'),
				tie('tree'),
				{ maxKeys: 4 }
			)
		}));
		fc.assert(
			fc.property(tree, (data) => {
				const text = stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' });
				expect(plain(readYaml('f.yaml', text).value?.value)).toEqual(plain(data));
			})
		);
	});
});

test('a path is printed as one would write it', () => {
	expect(printPath(['passages', 3, 'exact'])).toBe('passages[3].exact');
	expect(printPath([0, 'answers', 1])).toBe('[0].answers[1]');
	expect(printPath([])).toBe('');
});
