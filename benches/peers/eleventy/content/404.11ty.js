import { base } from "./_includes/base.js";

export const data = { layout: null, permalink: "/404.html", eleventyExcludeFromCollections: true };

export const render = (data) => base({ ...data, title: "No encontramos esta página", about: "Puede que la dirección tenga un error.", kind: "404", crumbs: [], main: "<p>Esta página no está.</p>" });
