import { error } from '@sveltejs/kit';
import type { DebateHead } from '#lib/components/debate/debate-head.ts';
import { findPack } from '#lib/server/library.ts';
import { oembedAddress } from '#lib/server/oembed.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ params, url }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const { debate, tours, version } = loaded.pack;
	const debateHead: DebateHead = {
		id: debate.id,
		title: debate.title,
		version,
		hasTours: tours.length > 0,
		hasFacts: debate.facts.length > 0
	};
	return { debateHead, oembed: __STATIC_SITE__ ? null : oembedAddress(siteOrigin(url), debate.id) };
};
