// 灌政办〔2023〕32号: a county policy paper. It binds towns as an internal duty and creates no power. Places are its item numbers.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = { law: '灌政办〔2023〕32号', level: '规范性文件', editions: [{ version: '2023-05-15', from: '2023-05-15' }] }
const says = inForceFrom(text, '2023-05-15')

export const guidesAndSupervises = says('谁移交谁指导谁监督', [2], '移交权力的部门负责指导监督，县城管局归口')
export const qualifiedSubject = says('执法主体资格', [4], '镇街的主体资格要审核确认、动态调整并公告')
export const delegatedInName = says('受委托以委托机关名义', [4], '受托处罚须有依据、按程序，用委托机关名义，不得再委托或者外包')
export const establishedOfficers = says('在编在岗持证', [5], '执法人员须在编、在岗、考试合格并持证')
export const trainingHours = says('每年学时', [5], '执法人员每年培训不少于六十学时', 60)
export const auxiliariesMayNot = says('辅助人员的边界', [6], '辅助人员不能独自立案、受理、调查、审核、决定、强制，也不能做影响权利义务的事')
export const proceduresDrawn = says('流程图', [9], '普通、简易程序各有流程图，随依据调整并公示')
export const showTellRecuse = says('程序制度', [9], '亮证、告知、回避、重大决定听证和集体讨论要落实')
export const threeSystems = says('三项制度', [10], '公示、全过程记录、重大决定法制审核')
export const reviewList = says('法制审核清单', [10], '要有审核目录清单和专门审核员')
export const countyReview = says('提级审核', [10], '镇街审核力量不足的，由县司法行政或者行业部门提级审核')
export const legalAdvisers = says('法律顾问、公职律师', [10], '法制审核要用好法律顾问和公职律师')
export const benchmarkApplied = says('裁量基准', [11], '由县城管局牵头细化裁量基准，更新后公布')
export const educationWithPenalty = says('过罚相当、处罚与教育', [12], '处罚与教育结合，过罚相当，不过度执法')
export const reasonedEnforcement = says('说理式执法', [14], '调查到执行各环节都要说理')
export const lenientList = says('免罚轻罚清单', [15], '涉企落实免罚轻罚清单和不强制清单')
export const onlineRecords = says('网上办案', [16], '录入、流转、监督、公示都在网上，随时可查')
export const yearlyFileReview = says('案卷评查', [18], '每年至少评查案卷一次', 1)
export const supervisionOfCases = says('责任追究', [20], '不依法履责、越权、违程序的追责，涉嫌违纪违法的移送')
