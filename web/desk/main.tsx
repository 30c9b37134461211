import '../kit/tokens.css';
import '../kit/looks.css';
import './desk.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { client } from './api/ask.ts';
import { Keyboard } from './frame/keyboard.tsx';
import { settings } from './frame/settings.ts';
import { Themed } from './frame/themed.tsx';
import { startWords } from './frame/words.ts';
import { router } from './router.tsx';

await startWords(settings().language);
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={client}>
    <Themed>
      <Keyboard>
        <RouterProvider router={router} />
      </Keyboard>
    </Themed>
  </QueryClientProvider>,
);
