-- 未交的草稿与自存的列表视图：本人所有，可改可删，不入全过程记录。
create table drafts (
  person_id text not null,
  subject text not null,
  kind text not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, subject, kind)
);
comment on table drafts is '草稿：填了一半的内容，只有本人可见';
comment on column drafts.subject is '所属：案件标识或者新建事项';
comment on column drafts.kind is '办案行为或者表单';

create table saved_views (
  id text primary key,
  person_id text not null,
  list text not null,
  name text not null,
  query jsonb not null,
  saved_at timestamptz not null,
  constraint saved_views_name unique (person_id, list, name)
);
comment on table saved_views is '自存的列表视图：筛选与排序';
comment on column saved_views.list is '哪个列表';
comment on column saved_views.query is '筛选与排序条件';
