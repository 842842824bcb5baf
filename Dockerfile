# SPDX-License-Identifier: Apache-2.0
# One service as an image: docker build --build-arg SERVICE=command-service .
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG JAVA_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY . .
RUN mvn -q -B -pl command-service,query-service -am -DskipTests -Dspotless.check.skip=true package
ARG SERVICE
RUN java -Djarmode=tools -jar ${SERVICE}/target/${SERVICE}-exec.jar extract --layers --destination /layers \
 && mv /layers/application/${SERVICE}-exec.jar /layers/application/service.jar

FROM ${JAVA_IMAGE}
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin taizhang \
 && mkdir -m 700 /vault && chown 10001 /vault
WORKDIR /app
# What changes least comes first, so that most of a new image is the old one.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
# The cache fits this very JDK and jar. It is learned from one start on an empty ledger up to its first page.
RUN java -XX:+UseSerialGC -XX:AOTCacheOutput=service.aot -Xlog:aot*=error \
      -Ddisable-axoniq-console-message=true -jar service.jar --taizhang.store=memory: --server.port=0 --taizhang.practice=true
USER 10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080
EXPOSE 8080
STOPSIGNAL SIGTERM
# Ready, not only alive: it goes on for as long as it is asked, because starting again would mend nothing.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
  "-Ddisable-axoniq-console-message=true", "-jar", "service.jar"]
