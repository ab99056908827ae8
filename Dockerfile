# Build: everything, then only what runs.
FROM node:24.22.3-bookworm-slim AS bau
WORKDIR /bau
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json nest-cli.json bauen.mjs ./
COPY src ./src
# --ignore-scripts above leaves out the platform binaries that esbuild unpacks itself.
RUN npm rebuild esbuild @swc/core && npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24.22.3-bookworm-slim
ENV NODE_ENV=production DATEN=/daten HOST=0.0.0.0 PORT=3000
WORKDIR /app
RUN mkdir /daten && chown node:node /daten
COPY --from=bau --chown=root:root /bau/package.json ./
COPY --from=bau --chown=root:root /bau/node_modules ./node_modules
COPY --from=bau --chown=root:root /bau/dist ./dist
USER node
VOLUME /daten
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/gesund').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
