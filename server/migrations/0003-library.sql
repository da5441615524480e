-- 法规库：法律、法规、规章、司法解释的文本，一个版本一行；文字有改动的另存一次，只增不改。
create or replace function append_only() returns trigger language plpgsql as $$
begin
  raise exception '表 % 只可追加，不得 %', tg_table_name, tg_op using errcode = '23001';
end $$;
comment on function append_only() is '只可追加：修改、删除、清空一律拒绝';

create table law_texts (
  id text primary key,
  law text not null,
  version date not null,
  revision int not null check (revision > 0),
  title text not null,
  level text not null,
  clause_date date,
  history jsonb not null,
  source text not null,
  sha256 text not null,
  articles jsonb not null check (jsonb_typeof(articles) = 'array'),
  recorded_at timestamptz not null,
  recorded_by text,
  constraint law_texts_follow unique (law, version, revision)
);
comment on table law_texts is '法规库：一个版本的全文一行，同一版本文字有改动的取最后一次';
comment on column law_texts.law is '简称，全系统以此称呼该法';
comment on column law_texts.version is '版本日期（通过或最后修改之日）';
comment on column law_texts.revision is '同一版本第几次载入的不同文字';
comment on column law_texts.title is '全称';
comment on column law_texts.level is '效力级别';
comment on column law_texts.clause_date is '文本施行条款中的日期（修改过的法律，常为首版的施行日）';
comment on column law_texts.history is '沿革';
comment on column law_texts.source is '文本来源';
comment on column law_texts.sha256 is '载入文件的摘要';
comment on column law_texts.articles is '条、款、项';
comment on column law_texts.recorded_at is '载入时间';
comment on column law_texts.recorded_by is '载入人，空为程序或命令';
create trigger law_texts_append_only before update or delete or truncate on law_texts
  for each statement execute function append_only();
