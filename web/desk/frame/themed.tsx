import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import tokensCss from '../../kit/tokens.css?raw';
import { readTokens } from '../../kit/tokens.ts';
import { useTheme } from './settings.ts';
import { useWords } from './words.ts';

/** Gives the page its theme, and antd the same colours from the one token file. */
export function Themed({ children }: { children: ReactNode }) {
  const theme = useTheme();
  const { t, language } = useWords();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const token = useMemo(() => antdTokens(theme), [theme]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={{ token }}
      button={{ autoInsertSpace: false }}
      renderEmpty={() => <span className="quiet">{t('kit.nothingFound')}</span>}
    >
      {children}
    </ConfigProvider>
  );
}

function antdTokens(theme: 'light' | 'dark') {
  const tokens = readTokens(tokensCss, theme);
  return {
    colorPrimary: tokens.accent!,
    colorText: tokens.text!,
    colorTextBase: tokens.text!,
    colorTextPlaceholder: tokens.muted!,
    colorTextQuaternary: tokens.muted!,
    colorBgBase: tokens.surface!,
    colorBgContainer: tokens.surface!,
    colorBgElevated: tokens.surface!,
    colorBgLayout: tokens.page!,
    colorBorder: tokens['line-control']!,
    colorBorderSecondary: tokens['line-soft']!,
    colorError: tokens.late!,
    colorInfo: tokens.info!,
    controlItemBgActive: tokens['accent-tint']!,
    controlItemBgHover: tokens.sunken!,
    fontFamily: tokens.font!,
    fontSize: 14,
    controlHeight: 32,
    borderRadius: 4,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
