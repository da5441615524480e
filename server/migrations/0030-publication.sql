-- 公示：公开层是盖章原件之上的一层；撤回、到期另写一行，从不改动
create table publications (
  id text primary key,
  case_id text not null references cases (id),
  party_id text not null,
  act_id text not null references acts (id),
  code text not null unique,
  agency_id text not null,
  agency text not null,
  title text not null,
  party text not null,
  number text not null,
  decided_on date not null,
  published_on date not null,
  published_at timestamptz not null,
  until_on date,
  grade text not null,
  content jsonb not null,
  original_sm3 text,
  layer_sm3 text not null,
  body text not null
);
comment on table publications is '公示的处罚决定：遮盖个人信息后的公开层';
comment on column publications.code is '公开页的短码';
comment on column publications.until_on is '公示至';
comment on column publications.grade is '失信程度';
comment on column publications.content is '公开层：逐段文字，遮盖处只留长度和种类';
comment on column publications.original_sm3 is '盖章原件的 SM3';
comment on column publications.layer_sm3 is '公开层的 SM3';
comment on column publications.body is '检索用文字（已遮盖）';
create index publications_day on publications (published_on desc, id desc);
create index publications_case on publications (case_id, party_id);
create index publications_bigrams on publications using gin (zh_bigrams(body));
create trigger publications_append_only before update or delete or truncate on publications for each statement execute function append_only();

create table publication_withdrawals (
  publication_id text primary key references publications (id),
  act_id text not null references acts (id),
  withdrawn_on date not null,
  withdrawn_at timestamptz not null,
  cause text not null,
  reason text not null
);
comment on table publication_withdrawals is '撤回公示：自写下这一行起，页面、列表、检索、订阅只剩撤回说明';
create trigger publication_withdrawals_append_only before update or delete or truncate on publication_withdrawals for each statement execute function append_only();
