# Parallax as one container: docker build -t parallax . && docker run -p 3000:3000 parallax
# Classes are kept in the volume /data: -v parallax-data:/data, or in PostgreSQL: -e DATABASE_URL=postgres://… (compose.yaml).
# More debates: -v /my/packs:/packs:ro -e PACKS_DIR=/packs. Behind a proxy that speaks https: -e TRUST_PROXY=1.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# The image brings its own Node 24, so the one among the optional packages stays out.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/build build
COPY src src
COPY seeds seeds
RUN mkdir /data && chown node:node /data && chmod 700 /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --start-period=10s CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/commands/serve.js"]
