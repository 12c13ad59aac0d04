/** A table as people keep one, to be opened in a spreadsheet that finds dates and numbers in it. */
export const DATED_TABLE = `id,title,body,published_at,labels,sender_id
1001,First,<p>One</p>,2014-03-09 02:30:15,New,8140265
00123,Leading zeros,<p>Two</p>,2024-02-29 12:00:01,2024,8140265
1004,Midnight,<p>Three</p>,2020-01-01,1.0,8140265
1005,1.10,"<p>Four</p>
<p>lines</p>",1999-12-31 23:59:59,TRUE,8140265
1006,Midnight shown,<p>Six</p>,2020-01-02 00:00:00,New,8140265
1234567890123456789,Long id,<p>Five</p>,2021-10-31 01:30:59,Q3/2021,8140265
`;
