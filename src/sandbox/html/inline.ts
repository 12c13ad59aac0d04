import { keptAttributes } from "./attributes.ts";
import { treatmentOf } from "./elements.ts";
import { rewriteImage } from "./images.ts";
import { element, isElement, textOfNode, type Node } from "./node.ts";
import type { RewriteContext } from "./rewrite-options.ts";
import { unsupportedHtml } from "./unsupported-html.ts";

/** Rewrites what stands in a paragraph, a heading or a link: no block survives there, only its content. */
export function rewriteInline(nodes: readonly Node[], context: RewriteContext): Node[] {
  return nodes.flatMap((node) => rewriteInlineNode(node, context));
}

function rewriteInlineNode(node: Node, context: RewriteContext): Node[] {
  if (!isElement(node)) {
    return textOfNode(node) === undefined ? [] : [node];
  }
  const treatment = treatmentOf(node.tagName);
  if (treatment === "forbidden") {
    throw unsupportedHtml(`<${node.tagName}> is not supported`);
  }
  if (treatment === "removed") {
    return [];
  }
  if (treatment === "image") {
    return [rewriteImage(node, context)];
  }
  const isLink = node.tagName === "a";
  const children = rewriteInline(node.childNodes, isLink ? { ...context, isInLink: true } : context);
  const stays = treatment === "inline" && !(isLink && context.isInLink === true);
  return stays ? [element(node.tagName, keptAttributes(node, context), children)] : children;
}
