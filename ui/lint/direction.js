/**
 * features-never-import-each-other, and the direction of everything else:
 * `api` <- `i18n` <- `state` <- `design` <- `features/<noun>` <- `views` <- the window.
 */
import path from "node:path";

const MAY = {
  api: ["api"],
  i18n: ["api", "i18n"],
  state: ["api", "i18n", "state"],
  design: ["api", "i18n", "state", "design"],
  features: ["api", "i18n", "state", "design"],
  views: ["api", "i18n", "state", "design", "features"],
};

/** Layer and, for a feature, its noun, of a path below `src`. */
function place(file) {
  const parts = file.split(/[\\/]/);
  const src = parts.lastIndexOf("src");
  const [layer, noun] = parts.slice(src + 1);
  return { layer, noun };
}

/** @type {import("eslint").Rule.RuleModule} */
export const direction = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      feature: "`features/{{from}}` may not import `features/{{to}}`: let a view put them together.",
      layer: "`{{from}}` may not import `{{to}}`.",
    },
  },
  create(context) {
    const file = context.filename;
    const from = place(file);
    function look(node) {
      const wanted = node.source?.value;
      if (typeof wanted !== "string" || !wanted.startsWith(".")) return;
      const to = place(path.resolve(path.dirname(file), wanted));
      if (from.layer === "features" && to.layer === "features") {
        if (from.noun !== to.noun) context.report({ node, messageId: "feature", data: { from: from.noun, to: to.noun } });
        return;
      }
      const may = MAY[from.layer];
      if (from.layer === to.layer || may === undefined || !(to.layer in MAY)) return;
      if (!may.includes(to.layer)) context.report({ node, messageId: "layer", data: { from: from.layer, to: to.layer } });
    }
    return { ImportDeclaration: look, ExportNamedDeclaration: look, ExportAllDeclaration: look, ImportExpression: look };
  },
};
