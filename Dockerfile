FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 METRICS_PORT=8081
WORKDIR /app
COPY requirements.lock .
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY bot bot
COPY facts facts
COPY seeds seeds
COPY locales locales
RUN useradd --system --no-create-home bot && mkdir data && chown bot data
USER bot
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8081/healthz')"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot"]
