import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from '#commands/project.js';

/** A route that shows a page: its name such as `/debates/[debate]/facts`, and the paths it answers. */
export interface RouteShape {
	readonly name: string;
	readonly path: RegExp;
	/** Whether it is one of the reading pages, which every visitor reaches by links alone. */
	readonly reading: boolean;
}

/** Every route of `src/routes` with a page, fixed words before parameters, so that the first match is the route. */
export function routeShapes(): readonly RouteShape[] {
	return readdirSync(inProject('src', 'routes'), { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /(^|\/)\+page\.svelte$/.test(file))
		.map((file) => shapeOf(dirname(file)))
		.sort((a, b) => (a.name.replaceAll('[', '~') < b.name.replaceAll('[', '~') ? -1 : 1));
}

function shapeOf(folder: string): RouteShape {
	const segments = folder.split('/').filter((segment) => segment !== '.' && !/^\(.*\)$/.test(segment));
	const pattern = segments.map((segment) =>
		segment
			.replace(/[.*+?^${}|\\]/g, '\\$&')
			.replace(/^\[\[.*\]\]$/, '[^/]*')
			.replace(/\[(\\\.){3}.*\]/, '.*')
			.replace(/\[(?!\^)[^\]]*\]/g, '[^/]+')
	);
	return {
		name: `/${segments.join('/')}`,
		path: new RegExp(`^/${pattern.join('/')}/?$`),
		reading: folder.startsWith('(read)')
	};
}
