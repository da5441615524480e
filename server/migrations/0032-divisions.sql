-- 行政区划：本县各镇、街道的代码和名称，登记执法主体和线索时从中选；来源写明，启用前由管理员核对。
create table divisions (
  code text primary key,
  name text not null,
  kind text not null,
  county text not null,
  source text not null,
  loaded_at timestamptz not null
);
comment on table divisions is '行政区划：县以下各镇、街道的代码和名称';
comment on column divisions.kind is '种类：town 镇，street 街道，park 园区';
comment on column divisions.county is '所属县（市、区）名称';
comment on column divisions.source is '来源，启用前须核对';
