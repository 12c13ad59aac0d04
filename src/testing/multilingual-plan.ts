import type { Plan } from "../plan/index.ts";
import { aChange, anOperation, aPlan } from "./plan-builders.ts";

/** A small plan with every kind of operation, field and script: what the golden reports show. */
export function multilingualPlan(): Plan {
  return aPlan([
    anOperation({
      action: "hold",
      hold: "conflict",
      key: "212",
      name: "Getting started",
      place: ["Using the product"],
      changes: [
        aChange({ base: "Bien démarrer", before: "Démarrer", after: "Premiers pas" }),
        aChange({ locale: "ar", base: "البدء", before: "كيف تبدأ مع Acme", after: "الخطوات الأولى مع Acme" }),
      ],
    }),
    anOperation({
      action: "hold",
      hold: "deleted-live",
      resource: "article",
      key: "903",
      name: "Old pricing",
      place: ["Billing", "Invoices"],
      changes: [aChange({ locale: "de", field: "title", before: null, after: "Alte Preise" })],
    }),
    anOperation({
      action: "update",
      resource: "collection",
      key: "11",
      name: "Billing",
      place: [],
      undo: "residue",
      changes: [
        aChange({ locale: "he", before: null, after: "חיוב ותשלומים" }),
        aChange({ locale: "ja", before: "請求", after: "請求とお支払い" }),
        aChange({
          locale: "th",
          field: "description",
          before: "ใบแจ้งหนี้และการชำระเงิน",
          after: "ใบแจ้งหนี้ การชำระเงิน และการคืนเงิน",
        }),
      ],
    }),
    anOperation({
      action: "create",
      key: "new-refunds",
      name: "Refunds",
      place: ["Billing"],
      changes: [
        aChange({ locale: "en", before: null, after: "Refunds" }),
        aChange({ locale: "fr", before: null, after: "Remboursements" }),
        aChange({ locale: "ar", before: null, after: "المبالغ المستردة" }),
        aChange({ locale: "zh-CN", before: null, after: "退款" }),
        aChange({ locale: null, field: "parentId", before: null, after: "11" }),
      ],
    }),
    anOperation({
      action: "delete",
      resource: "article",
      key: "917",
      name: "Fax forms",
      place: ["Billing", "Invoices"],
      guardHash: "guard",
      changes: [
        aChange({ locale: "en", field: "title", before: "Fax forms", after: null }),
        aChange({ locale: "ar", field: "title", before: "نماذج الفاكس", after: null }),
        aChange({ locale: null, field: "parentId", before: "191", after: null }),
      ],
    }),
    anOperation({
      action: "update",
      resource: "article",
      key: "951",
      name: "How do I read my invoice?",
      place: ["Billing", "Invoices"],
      undo: "hidden",
      changes: [
        aChange({
          locale: "en",
          field: "body",
          before:
            '<h1>Your invoice</h1><p class="no-margin">Every invoice lists <b>what you used</b> and what it cost.</p>',
          after:
            '<h1>Your invoice</h1><p class="no-margin">Every invoice lists <b>what you used</b>, what it cost and the tax.</p><ul><li>Open <a href="https://acme.example/billing">Billing</a>.</li><li>Choose a month.</li></ul>',
        }),
        aChange({
          locale: "ar",
          field: "body",
          before: null,
          after:
            '<h1>فاتورتك</h1><p class="no-margin">تعرض كل فاتورة <b>ما استخدمته</b> وتكلفته في Acme.</p>',
        }),
        aChange({ locale: "ar", field: "state", before: null, after: "published" }),
        aChange({
          locale: "fr",
          field: "title",
          before: "Lire ma facture ?",
          after: "Lire ma facture\u00A0?",
        }),
        aChange({ locale: "en", field: "authorId", before: "5001", after: "5002" }),
      ],
    }),
    anOperation({
      action: "update",
      resource: "news-item",
      key: "33",
      name: "Dark mode is here",
      place: ["Product news"],
      guardHash: "guard",
      changes: [
        aChange({ locale: "en", field: "title", before: "Dark mode", after: "Dark mode is here" }),
        aChange({
          locale: null,
          field: "assignments",
          before: [{ newsfeedId: "53", publishedAt: "2014-03-01T09:30:00Z" }],
          after: [
            { newsfeedId: "53", publishedAt: "2014-03-01T09:30:00Z" },
            { newsfeedId: "54", publishedAt: null },
          ],
        }),
        aChange({ locale: null, field: "labels", before: ["New"], after: ["New", "Improved"] }),
        aChange({ locale: null, field: "deliverSilently", before: false, after: true }),
      ],
    }),
  ]);
}
