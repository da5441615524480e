// One theme object for antd. The law tokens (law, seal, near, done) stand beside it in kit/tokens.css; red is not antd's to use.
import type { ThemeConfig } from 'antd'

const shadow = '0 1px 2px rgba(22,28,34,.06), 0 8px 24px rgba(22,28,34,.06)'

export const theme: ThemeConfig = {
  cssVar: { key: 'fadu' },
  hashed: false,
  token: {
    colorPrimary: '#1C3A54',
    colorInfo: '#1C3A54',
    colorLink: '#155A8A',
    colorSuccess: '#25643F',
    colorWarning: '#7F5200',
    colorError: '#8A4300',
    colorText: '#161C22',
    colorTextSecondary: '#3D4852',
    colorTextTertiary: '#59656F',
    colorTextPlaceholder: '#59656F',
    colorTextDisabled: '#59656F',
    colorBorder: '#B4BCC3',
    colorBorderSecondary: '#DDE2E5',
    colorBgLayout: '#F4F5F6',
    colorBgContainer: '#FFFFFF',
    colorFillAlter: '#F4F5F6',
    colorBgMask: 'rgba(22,28,34,.45)',
    fontFamily:
      '"PingFang SC","HarmonyOS Sans SC","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif',
    fontSize: 15,
    fontSizeSM: 13,
    fontSizeLG: 16,
    lineHeight: 1.6,
    controlHeight: 36,
    controlHeightSM: 30,
    controlHeightLG: 48,
    borderRadius: 4,
    borderRadiusXS: 2,
    borderRadiusSM: 2,
    borderRadiusLG: 6,
    lineWidthFocus: 3,
    motionDurationFast: '.12s',
    motionDurationMid: '.2s',
    motionDurationSlow: '.2s',
    boxShadow: shadow,
    boxShadowSecondary: shadow,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 600 },
    Select: { optionSelectedBg: '#E9EEF2', optionActiveBg: '#F4F5F6', optionSelectedFontWeight: 600, multipleItemBg: '#ECEFF1' },
    Modal: { titleFontSize: 16 },
    Table: { headerBg: 'transparent', cellPaddingBlock: 9, rowHoverBg: '#FAFBFB' },
    Form: { labelColor: '#3D4852', itemMarginBottom: 16 },
  },
}
