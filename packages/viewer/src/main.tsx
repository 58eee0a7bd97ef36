import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
