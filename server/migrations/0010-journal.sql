-- 全过程记录：只增不改的条目、盐值（可依法删除）、封存（默克尔树根与签名）
create or replace function append_only() returns trigger language plpgsql as $$
begin
  raise exception '表 % 只可追加，不得 %', tg_table_name, tg_op using errcode = '23001';
end $$;
comment on function append_only() is '只可追加：修改、删除、清空一律拒绝';

create table journal_entries (
  position bigint generated always as identity primary key,
  id uuid not null,
  stream text not null,
  seq integer not null,
  body text not null,
  sha256 bytea not null,
  sm3 bytea not null,
  constraint journal_entries_follow unique (stream, seq)
);
comment on table journal_entries is '全过程记录条目：规范 JSON（RFC 8785）原文及其两种摘要，按流成链';
comment on column journal_entries.stream is '流：案件标识、files:案件标识、register:登记簿名、reads';
comment on column journal_entries.body is '条目原文；摘要对此原文计算';
create trigger journal_entries_append_only before update or delete or truncate on journal_entries
  for each statement execute function append_only();

create table journal_salts (
  entry_id uuid primary key,
  salts jsonb not null
);
comment on table journal_salts is '条目所用盐值；保存期满删除后，证明依然完整而个人信息不可还原';

create table journal_seals (
  number integer primary key,
  first_position bigint not null,
  last_position bigint not null,
  body text not null,
  sha256 bytea not null,
  sm3 bytea not null,
  signature text not null,
  public_key text not null
);
create index journal_seals_last on journal_seals (last_position);
comment on table journal_seals is '封存：一段条目的默克尔树根，由本机关 SM2 密钥签名，并链接前一次封存';
create trigger journal_seals_append_only before update or delete or truncate on journal_seals
  for each statement execute function append_only();
