-- 执法文书：编号、文书、定稿、作废。四张表都只增不改（计数器除外），文书的状态由后两张表有没有它的一行得出。
create table number_sequences (
  organ text not null,
  word text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (organ, word, year)
);
comment on table number_sequences is '文号计数：每个机关简称、每个文书字、每年一列，不留空号';
comment on column number_sequences.organ is '机关简称，如 灌伊';
comment on column number_sequences.word is '文书字，如 罚决';
comment on column number_sequences.last is '已用到第几号';

-- The row stays locked until the statement that took the number ends: a number is given with its document or not at all.
create function take_document_number(organ text, word text, year int) returns int language sql as $$
  insert into number_sequences as s (organ, word, year, last) values (organ, word, year, 1)
  on conflict on constraint number_sequences_pkey do update set last = s.last + 1 returning last
$$;
comment on function take_document_number is '取下一个文号；与取号的语句同成败';

create table documents (
  id text primary key,
  case_id text not null references cases (id),
  act_id text not null references acts (id),
  form text not null,
  title text not null,
  party_id text,
  organ text not null,
  word text,
  year int,
  ordinal int,
  number text,
  issued_on date not null,
  issued_at timestamptz not null,
  code text not null,
  seal jsonb,
  data jsonb not null,
  constraint documents_number unique (organ, word, year, ordinal),
  constraint documents_code unique (code),
  check ((word is null) = (ordinal is null) and (word is null) = (number is null))
);
comment on table documents is '执法文书：由办案行为产生，编号后不得改动';
comment on column documents.form is '文书式样';
comment on column documents.organ is '文号中的机关简称';
comment on column documents.number is '文号';
comment on column documents.issued_on is '落款日期';
comment on column documents.code is '核验码';
comment on column documents.seal is '印章：文字和式样；空为无章文书';
comment on column documents.data is '填写的内容';
create index documents_case on documents (case_id, issued_at);
create index documents_act on documents (act_id);
create index documents_number_text on documents (number) where number is not null;
create trigger documents_append_only before update or delete or truncate on documents
  for each statement execute function append_only();

create table document_prints (
  document_id text primary key references documents (id),
  case_id text not null,
  number text,
  title text not null,
  issued_on date not null,
  paper jsonb not null,
  template_digest text not null,
  compiler_digest text not null,
  font_digest text not null,
  sha256 text not null,
  sm3 text not null,
  size int not null,
  pages int not null,
  frozen_at timestamptz not null
);
comment on table document_prints is '文书定稿：排成的 PDF/A 及其摘要，与模板、排版程序、字体的摘要';
comment on column document_prints.paper is '排版所用的全部内容';
comment on column document_prints.sha256 is '文件摘要 SHA-256';
comment on column document_prints.sm3 is '文件摘要 SM3';
create trigger document_prints_append_only before update or delete or truncate on document_prints
  for each statement execute function append_only();

create table document_voids (
  document_id text primary key references documents (id),
  case_id text not null,
  number text,
  reason text not null,
  voided_by text not null,
  voided_at timestamptz not null
);
comment on table document_voids is '作废的文书：文号不再使用，理由留存';
create trigger document_voids_append_only before update or delete or truncate on document_voids
  for each statement execute function append_only();

create view document_list as
  select d.id, d.case_id, d.act_id, d.form, d.title, d.party_id, d.number, d.issued_on, d.issued_at, d.code,
    case when v.document_id is not null then 'voided' when p.document_id is not null then 'frozen' else 'numbered' end as state,
    p.sha256, p.sm3, p.size, p.pages, v.reason as void_reason, v.voided_at
  from documents d left join document_prints p on p.document_id = d.id left join document_voids v on v.document_id = d.id;
comment on view document_list is '文书及其状态';
