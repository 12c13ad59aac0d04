import { honouredClasses, keptAttributes } from "./attributes.ts";
import { treatmentOf } from "./elements.ts";
import { rewriteHeading } from "./headings.ts";
import { rewriteImage } from "./images.ts";
import { rewriteInline } from "./inline.ts";
import { rewriteList } from "./lists.ts";
import { element, isElement, textNode, textOfNode, type Element, type Node } from "./node.ts";
import type { RewriteContext } from "./rewrite-options.ts";
import { rewriteTable } from "./tables.ts";
import { unsupportedHtml } from "./unsupported-html.ts";
import { rewriteVideo } from "./videos.ts";

const PARAGRAPH_CLASS = "no-margin";

/** Rewrites a run of blocks. Text and inline elements between blocks become paragraphs of their own. */
export function rewriteFlow(nodes: readonly Node[], context: RewriteContext): Node[] {
  const blocks: Node[] = [];
  let run: Node[] = [];

  function endRun(): void {
    if (run.some((node) => textOfNode(node)?.trim() !== "")) {
      blocks.push(element("p", { class: PARAGRAPH_CLASS }, run));
    }
    run = [];
  }

  function take(node: Node): void {
    const joinsRun = !isElement(node) || treatmentOf(node.tagName) === "inline";
    if (joinsRun) {
      run.push(...rewriteInline([node], context));
    } else if (treatmentOf(node.tagName) === "unwrapped-inline") {
      for (const child of node.childNodes) {
        take(child);
      }
    } else {
      endRun();
      blocks.push(...rewriteBlock(node, context));
    }
  }

  nodes.forEach(take);
  endRun();
  return blocks;
}

function rewriteBlock(node: Element, context: RewriteContext): Node[] {
  switch (treatmentOf(node.tagName)) {
    case "paragraph":
      return [
        element("p", keptAttributes(node, context, PARAGRAPH_CLASS), rewriteInline(node.childNodes, context)),
      ];
    case "heading":
      return [rewriteHeading(node, context)];
    case "image":
      return [rewriteImage(node, context)];
    case "list":
      return [rewriteList(node, context)];
    case "table":
      return [rewriteTable(node, context)];
    case "video":
      return [rewriteVideo(node, context)];
    case "verbatim-block":
      return [rewriteVerbatim(node, context)];
    case "rule":
      return [element("hr", {}, [])];
    case "removed":
      return [];
    case "forbidden":
      throw unsupportedHtml(`<${node.tagName}> is not supported`);
    case "callout":
      return rewriteContainer(node, context, context.options.callouts === "kept");
    case "inline":
    case "unwrapped-inline":
    case "unwrapped-block":
    default:
      return rewriteContainer(
        node,
        context,
        node.tagName === "div" && honouredClasses(node, context).length > 0,
      );
  }
}

/** A line feed right after `<pre>` means nothing in HTML: kept, it would be lost at the next reading. */
function rewriteVerbatim(node: Element, context: RewriteContext): Node {
  const children = rewriteInline(node.childNodes, context);
  let first = children.shift();
  while (first !== undefined && textOfNode(first)?.startsWith("\n") === true) {
    const text = textOfNode(first)?.replace(/^\n+/, "") ?? "";
    first = text === "" ? children.shift() : textNode(text);
  }
  return element("pre", {}, first === undefined ? [] : [first, ...children]);
}

/** A `<div>` and everything unknown goes, and what it held becomes paragraphs; a few may stay. */
function rewriteContainer(node: Element, context: RewriteContext, stays: boolean): Node[] {
  const children = rewriteFlow(node.childNodes, context);
  return stays ? [element(node.tagName, keptAttributes(node, context), children)] : children;
}
